import { Paper, Stack, Text, Title } from '@mantine/core';
import { inLanguage, type Field, type TeamInject } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../../i18n/format.ts';
import { Ltr } from '../../../../i18n/ltr.tsx';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { RichWords } from '../../../../words/rich-words.tsx';
import { ShownWords } from '../../../../words/shown-words.tsx';
import { TlpLabel } from '../../../../words/tlp-label.tsx';
import classes from '../scenario.module.css';
import preview from './preview.module.css';

interface Props {
  readonly inject: TeamInject;
  /** The team's, then the scenario's: fields come in all their languages, and the team's pages choose. */
  readonly languages: readonly [string, string];
}

/** An inject as a team receives it; what it would fill in is named, not asked for. */
export function InjectPreview({ inject, languages }: Props) {
  const { t } = useTranslation(['workshop', 'team']);
  const { code } = useLanguage();
  const { title, body, from, channel, tlp, acknowledge, response, hints, attachments } = inject;
  return (
    <Paper component="article" withBorder p="lg" aria-labelledby="preview-title">
      <Stack gap="md">
        <Title order={2} size="h3" id="preview-title">
          <ShownWords words={title} />
        </Title>
        <dl className={classes.facts}>
          <dt>{t('inject.from')}</dt>
          <dd>
            <bdi>{from.name}</bdi>
          </dd>
          <dt>{t('inject.channel')}</dt>
          <dd>{t(`team:channel.${channel}`)}</dd>
          <dt>{t('summary.tlp')}</dt>
          <dd>
            <TlpLabel tlp={tlp} />
          </dd>
          {response?.deadlineMs !== undefined && (
            <>
              <dt>{t('inject.deadline')}</dt>
              <dd>
                <bdi>{formatDuration(response.deadlineMs, code)}</bdi>
              </dd>
            </>
          )}
        </dl>
        <RichWords words={body} />
        {attachments.map(({ sha256, name, sizeBytes }) => (
          <Text key={sha256}>
            {t('preview.attachment')} <Ltr>{name}</Ltr> (
            {t('preview.bytes', { size: new Intl.NumberFormat('en').format(sizeBytes) })})
          </Text>
        ))}
        {acknowledge && <Text c="dimmed">{t('preview.acknowledge')}</Text>}
        {response !== undefined && (
          <section aria-labelledby="preview-answer">
            <Title order={3} size="h4" id="preview-answer" mb="xs">
              {t('preview.answer')}
            </Title>
            <Text c="dimmed">{t(`preview.freeForm.${response.freeForm}`)}</Text>
            {response.form?.fields.map((field) => (
              <FieldPreview key={field.id} field={field} languages={languages} />
            ))}
          </section>
        )}
        {hints.map(({ id, cost, availableAfterMs }) => (
          <Text key={id} c="dimmed">
            {t('preview.hint', {
              cost: Math.round(cost * 100),
              after: formatDuration(availableAfterMs, code),
            })}
          </Text>
        ))}
      </Stack>
    </Paper>
  );
}

function FieldPreview({ field, languages }: Pick<Props, 'languages'> & { readonly field: Field }) {
  const { t } = useTranslation('workshop');
  const options = 'options' in field ? field.options : [];
  return (
    <div className={preview.field}>
      <ShownWords words={inLanguage(field.label, ...languages)} />{' '}
      <Text span size="sm" c="dimmed">
        ({t(`field.${field.type}`)}
        {field.required === true && `, ${t('field.required')}`})
      </Text>
      {options.length > 0 && (
        <ul className={preview.options}>
          {options.map(({ id, label }) => (
            <li key={id}>
              <ShownWords words={inLanguage(label, ...languages)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
