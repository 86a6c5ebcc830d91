import { RESPONSIVENESS, type RulesReport, type TeamReport } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { Ltr } from '../../../i18n/ltr.tsx';
import { TlpLabel } from '../../../words/tlp-label.tsx';
import { Section } from '../document/section.tsx';
import { Moment } from '../moment.tsx';
import { PartyName, TeamName } from '../named.tsx';
import { Opening } from '../opening.tsx';
import { DASH, useFormats } from '../use-formats.ts';
import { requestArithmetic } from '../working/arithmetic.ts';
import { WorkingLines } from '../working/working-lines.tsx';
import { Score } from './cell-story.tsx';
import classes from './sections.module.css';
import { TableBox } from './table-box.tsx';

interface Props {
  readonly teams: readonly TeamReport[];
  readonly rules: RulesReport;
}

/** How teams reacted to what others asked of them, and how they handled what was labelled. */
export function HandlingSection({ teams, rules: { responsiveness } }: Props) {
  const { t } = useTranslation('report');
  const { span } = useFormats();
  const requests = teams.flatMap((team) => team.requests);
  const breaches = teams.flatMap((team) => team.breaches);
  return (
    <Section id="handling">
      <h3>{t('handling.requests')}</h3>
      <p>
        {t('handling.limits', {
          acknowledge: span(responsiveness.acknowledgeTargetMs),
          acknowledgeLatest: span(responsiveness.acknowledgeDeadlineMs),
          answer: span(responsiveness.answerTargetMs),
          answerLatest: span(responsiveness.answerDeadlineMs),
        })}
      </p>
      {requests.length === 0 && <p>{t('handling.noRequests')}</p>}
      {requests.map((request) => (
        <Opening
          key={`${request.messageId} ${request.teamId}`}
          summary={
            <span className={classes.summaryLine}>
              <span>
                <PartyName party={request.from} /> → <TeamName teamId={request.teamId} />
              </span>
              <span>{t(`messageKind.${request.kind}`)}</span>
              <Score value={request.score} />
            </span>
          }
        >
          {() => (
            <WorkingLines
              lines={[
                { key: 'received', name: t('handling.received'), words: <Moment at={request.receivedAt} /> },
                {
                  key: 'acknowledged',
                  name: t('milestone.acknowledged'),
                  words: <Moment at={request.acknowledgedAt} />,
                },
                {
                  key: 'answered',
                  name: t('milestone.completed'),
                  words: <Moment at={request.answeredAt} />,
                },
                { key: 'entry', name: t('working.entry'), words: <Ltr>{request.messageId}</Ltr> },
                {
                  key: 'score',
                  name: t('working.score'),
                  words: t('rule.request'),
                  arithmetic:
                    requestArithmetic(request, {
                      acknowledge: RESPONSIVENESS.acknowledgeShare,
                      answer: RESPONSIVENESS.answerShare,
                    }) ?? DASH,
                },
              ]}
            />
          )}
        </Opening>
      ))}
      <h3>{t('handling.breaches')}</h3>
      {breaches.length === 0 ? (
        <p>{t('handling.noBreaches')}</p>
      ) : (
        <TableBox
          caption={t('handling.breaches')}
          rows={breaches}
          rowKey={({ messageId }) => messageId}
          columns={[
            {
              key: 'team',
              head: t('column.team'),
              kind: 'head',
              cell: ({ fromTeamId }) => <TeamName teamId={fromTeamId} />,
            },
            { key: 'label', head: t('handling.label'), cell: ({ label }) => <TlpLabel tlp={label} /> },
            { key: 'limit', head: t('handling.limit'), cell: ({ limit }) => <TlpLabel tlp={limit} /> },
            {
              key: 'because',
              head: t('handling.because'),
              cell: ({ limitFrom }) => t(`limitFrom.${limitFrom}`),
            },
            {
              key: 'outsiders',
              head: t('handling.notFor'),
              cell: ({ outsiders = [] }) =>
                outsiders.map((party, index) => (
                  <span key={party}>
                    {index > 0 && ', '}
                    <PartyName party={party} />
                  </span>
                )),
            },
            {
              key: 'message',
              head: t('working.entry'),
              cell: ({ messageId }) => <Ltr className={classes.hash ?? ''}>{messageId}</Ltr>,
            },
          ]}
        />
      )}
    </Section>
  );
}
