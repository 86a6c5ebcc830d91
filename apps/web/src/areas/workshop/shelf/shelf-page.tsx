import { NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../../i18n/language-name.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { Failure } from '../../../shell/failure.tsx';
import { Loading } from '../../../shell/loading.tsx';
import { Page } from '../../../shell/page.tsx';
import { packsQuery } from '../packs-query.ts';
import { BringPack } from './bring-pack.tsx';
import { findPacks } from './find-packs.ts';
import { PackCard } from './pack-card.tsx';
import classes from './shelf.module.css';

const EVERYTHING = { words: '', level: '', language: '' };
const LEVELS = ['basic', 'intermediate', 'advanced'] as const;

/** Every scenario on the server, and the way for another one onto it. */
export function ShelfPage() {
  const { t } = useTranslation('workshop');
  const { code } = useLanguage();
  const [search, setSearch] = useState(EVERYTHING);
  const { data: packs, error, refetch } = useQuery(packsQuery);
  const found = findPacks(packs ?? [], search);
  const languages = [...new Set(packs?.flatMap((pack) => pack.languages))].sort();
  const choose = (part: keyof typeof EVERYTHING) => (value: string) =>
    setSearch((before) => ({ ...before, [part]: value }));
  return (
    <Page title={t('title')} width="wide">
      <Stack gap="xl">
        {error !== null && packs === undefined && <Failure error={error} onRetry={() => void refetch()} />}
        {packs === undefined && error === null && <Loading />}
        {packs !== undefined && (
          <>
            <div className={classes.search} role="search">
              <TextInput
                type="search"
                label={t('shelf.search')}
                dir="auto"
                value={search.words}
                onChange={({ currentTarget }) => choose('words')(currentTarget.value)}
              />
              <NativeSelect
                label={t('shelf.level')}
                value={search.level}
                onChange={({ currentTarget }) => choose('level')(currentTarget.value)}
                data={[
                  { value: '', label: t('shelf.any') },
                  ...LEVELS.map((level) => ({ value: level, label: t(`level.${level}`) })),
                ]}
              />
              <NativeSelect
                label={t('shelf.language')}
                value={search.language}
                onChange={({ currentTarget }) => choose('language')(currentTarget.value)}
                data={[
                  { value: '', label: t('shelf.any') },
                  ...languages.map((tag) => ({ value: tag, label: languageName(tag, code) })),
                ]}
              />
            </div>
            <Text role="status">
              {packs.length === 0 ? t('shelf.empty') : t('shelf.found', { number: found.length })}
            </Text>
            <ul className={classes.cards} role="list">
              {found.map((pack) => (
                <PackCard key={pack.scenario} pack={pack} />
              ))}
            </ul>
            <BringPack />
          </>
        )}
      </Stack>
    </Page>
  );
}
