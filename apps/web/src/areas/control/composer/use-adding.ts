import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, type Action } from '../../../api/use-action.ts';
import { randomId } from '../../../browser/random-id.ts';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { useGive } from '../../../realtime/use-give.ts';
import { useAnnounce } from '../../../shell/announcer.tsx';
import { readExerciseTime } from '../clock-bar/exercise-time.ts';
import { keepDraft } from './draft-store.ts';
import { additionOf, type InjectDraft } from './draft.ts';

/**
 * Adds a draft to the MSEL, and releases it when it is to go at once. Should only the release fail, the inject stands ready at the
 * timeline, and trying again releases it.
 */
export function useAdding(draft: InjectDraft): Action {
  const { t } = useTranslation('msel');
  const { exercise, exerciseId, connection } = useStaffRoom();
  const give = useGive(connection);
  const announce = useAnnounce();
  const injectId = useRef(randomId());
  const isAdded = useRef(false);
  return useAction(async () => {
    const { language } = exercise.scenario;
    const atMs = readExerciseTime(draft.at);
    if (!isAdded.current)
      await give('inject:add', additionOf(draft, { injectId: injectId.current, language, atMs }));
    isAdded.current = true;
    if (draft.release === 'now') await give('inject:trigger', { injectId: injectId.current });
    injectId.current = randomId();
    isAdded.current = false;
    keepDraft(exerciseId, undefined);
    announce(t('composer.added'));
  });
}
