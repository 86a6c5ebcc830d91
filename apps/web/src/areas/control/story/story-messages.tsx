import { teamParty, type Cell } from '@cyberdrill/domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { formatExerciseTime } from '../../../i18n/format.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { TlpLabel } from '../../../words/tlp-label.tsx';
import { useNames } from '../names/use-names.ts';
import { StorySection } from './story-section.tsx';
import classes from './story.module.css';

/** What a team has written and received about an inject; nothing where there is none. */
export function StoryMessages({ cell }: { readonly cell: Cell }) {
  const { t } = useTranslation('control');
  const names = useNames();
  const { exercise } = useStaffRoom();
  const { messages } = exercise;
  const found = useMemo(() => {
    const party = teamParty(cell.teamId);
    return [...messages.values()]
      .filter(({ about, from, to }) => about === cell.injectId && [from, ...to].includes(party))
      .toSorted((one, other) => one.at.wallMs - other.at.wallMs);
  }, [messages, cell.injectId, cell.teamId]);
  if (found.length === 0) return null;
  return (
    <StorySection title={t('story.messages', { count: found.length })}>
      {found.map(({ messageId, from, to, tlp, subject, body, at }) => (
        <section key={messageId} className={classes.message}>
          <p className={classes.messageHead}>
            <Ltr>{formatExerciseTime(at.exerciseTimeMs)}</Ltr> <bdi>{names.party(from)}</bdi>{' '}
            <span aria-hidden>→</span> <bdi>{to.map((party) => names.party(party)).join(', ')}</bdi>{' '}
            <TlpLabel tlp={tlp} />
          </p>
          <strong dir="auto">{subject}</strong>
          <p className={classes.words} dir="auto">
            {body}
          </p>
        </section>
      ))}
    </StorySection>
  );
}
