import type { LogLine } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { Section } from '../document/section.tsx';
import { Moment } from '../moment.tsx';
import { InjectName, TeamNames } from '../named.tsx';
import classes from './sections.module.css';
import { TableBox } from './table-box.tsx';

/** What control did, in order. What was done stands in the reader's words; the sentence of the report, which holds reasons, in its own. */
export function LogSection({ lines }: { readonly lines: readonly Omit<LogLine, 'seq'>[] }) {
  const { t } = useTranslation('report');
  return (
    <Section id="log">
      <TableBox
        caption={t('section.log.title')}
        rows={lines}
        rowKey={(line) => `${lines.indexOf(line)}`}
        columns={[
          { key: 'at', head: t('column.when'), kind: 'head', cell: ({ at }) => <Moment at={at} /> },
          {
            key: 'what',
            head: t('column.what'),
            cell: ({ kind, injectId, text }) => (
              <>
                {t(`entry.${kind}`)} {injectId !== null && <InjectName injectId={injectId} />}
                <div className={classes.soft} lang="en" dir="auto">
                  {text}
                </div>
              </>
            ),
          },
          { key: 'teams', head: t('column.teams'), cell: ({ teamIds }) => <TeamNames teamIds={teamIds} /> },
        ]}
      />
    </Section>
  );
}
