import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStream } from '../../../realtime/use-stream.ts';
import { RequestError } from '../../../api/request-error.ts';
import { Failure } from '../../../shell/failure.tsx';
import { Loading } from '../../../shell/loading.tsx';
import { REPLAY_FOLD, stateAfter } from './replay-journal.ts';
import { ReplayControls } from './replay-controls.tsx';
import { ReplayMoment } from './replay-moment.tsx';
import classes from './replay.module.css';
import { useReplay } from './use-replay.ts';

/** The exercise as it was, entry by entry. */
export function Replay({ exerciseId }: { readonly exerciseId: string }) {
  const { t } = useTranslation('report');
  const { state: journal, link } = useStream(exerciseId, REPLAY_FOLD);
  const { entries } = journal;
  const replay = useReplay(entries);
  // The slider answers at once; what it leads to may come a moment later.
  const shown = Math.min(useDeferredValue(replay.count), entries.length);
  const state = useMemo(() => stateAfter(journal, shown), [journal, shown]);
  if (link.status === 'refused') return <Failure error={new RequestError(link.error)} />;
  if (state === undefined || link.status === 'connecting' || link.status === 'catching-up')
    return <Loading lines={4} />;
  return (
    <div className={classes.replay}>
      <ReplayControls entries={entries} replay={replay} />
      <ReplayMoment entries={entries} count={shown} state={state} />
      <p className={classes.hint}>{t('replay.keys')}</p>
    </div>
  );
}
