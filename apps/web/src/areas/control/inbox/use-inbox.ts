import {
  controlThreads,
  directoryEntry,
  EXCON,
  hasReceived,
  inLanguage,
  isPlayedByControl,
  teamParty,
  type ControlThread,
  type DirectoryEntry,
  type ExerciseState,
  type Party,
  type ShownText,
} from '@cyberdrill/domain';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Owner } from '../../../browser/owner.ts';
import { useOwnMembership } from '../../../exercise/own-membership.ts';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import type { Reader } from '../../../messages/thread-summary.ts';
import { sessionQuery } from '../../../session/session-query.ts';
import { useRights } from '../view/use-rights.ts';
import { useReadMarks } from './read-marks.ts';

/** What exercise control has written and received, as EXCON and as the roles that it plays. */
export interface ControlInbox {
  readonly threads: readonly ControlThread[];
  readonly reader: Reader;
  /** EXCON, the roles it plays, and all teams. */
  readonly names: readonly DirectoryEntry[];
  /** Whether the reader may write messages. */
  readonly mayWrite: boolean;
  /** Whose drafts are kept here. */
  readonly owner: Owner | undefined;
}

/** The inbox of exercise control, whoever of it looks: the simulation cell plays roles without seeing scores. */
export function useInbox(): ControlInbox {
  const { exerciseId, exercise } = useStaffRoom();
  const { code: language } = useLanguage();
  const { isRead } = useReadMarks(exerciseId);
  const membership = useOwnMembership(exerciseId);
  const rights = useRights();
  const { data: session } = useQuery(sessionQuery);
  const { messages, scenario, teams } = exercise;
  const threads = useMemo(() => controlThreads(messages.values()), [messages]);
  const names = useMemo(() => {
    const parties: readonly Party[] = [
      EXCON,
      ...scenario.roles.map(({ id }): Party => `role:${id}`).filter((party) => party !== EXCON),
      ...teams.map(({ id }) => teamParty(id)),
    ];
    return parties.map((party) => directoryEntry(exercise, party, language));
    // Names follow from the plan alone.
  }, [scenario, teams, language]);
  return {
    threads,
    reader: {
      isOwn: isPlayedByControl,
      isUnread: ({ messageId, from }) => !isPlayedByControl(from) && !isRead(messageId),
    },
    names,
    mayWrite: rights.has('message:send'),
    owner:
      session?.isSignedIn === true && membership !== undefined
        ? { exerciseId, accountId: session.session.account.accountId, side: membership.role }
        : undefined,
  };
}

/** The injects that a message to some teams may be about: those that all of them have. */
export function injectsOf(
  exercise: ExerciseState,
  teamIds: readonly string[],
  language: string,
): readonly { readonly injectId: string; readonly title: ShownText }[] {
  return exercise.scenario.injects
    .filter(({ id }) => teamIds.length > 0 && teamIds.every((teamId) => hasReceived(exercise, id, teamId)))
    .map(({ id, title }) => ({
      injectId: id,
      title: inLanguage(title, language, exercise.scenario.language),
    }));
}
