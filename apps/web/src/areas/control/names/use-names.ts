import {
  EXCON_ROLE,
  inLanguage,
  roleOf,
  teamOf,
  type Party,
  type ShownText,
  type Text,
} from '@cyberdrill/domain';
import { useMemo } from 'react';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';

/** What things of the exercise are called, in the reader's language where there is a translation. */
export interface Names {
  readonly words: (text: Text) => ShownText;
  /** `5 Press call`; the id where there is no such inject. */
  readonly inject: (injectId: string) => string;
  readonly injectNumber: (injectId: string) => string;
  readonly team: (teamId: string) => string;
  readonly party: (party: Party) => string;
  readonly obligation: (obligationId: string) => string;
}

/** Names by id; made anew only when the plan or the language changes. */
export function useNames(): Names {
  const { exercise } = useStaffRoom();
  const { code } = useLanguage();
  const { scenario, outline } = exercise;
  return useMemo(() => {
    const words = (text: Text) => inLanguage(text, code, scenario.language);
    const injectOf = (injectId: string) => outline.injects.get(injectId)?.inject;
    const team = (teamId: string) => outline.teams.get(teamId)?.team.name ?? teamId;
    const roleNames = new Map(scenario.roles.map(({ id, name }) => [id, words(name).text]));
    return {
      words,
      team,
      injectNumber: (injectId) => injectOf(injectId)?.number ?? injectId,
      inject: (injectId) => {
        const inject = injectOf(injectId);
        return inject === undefined ? injectId : `${inject.number} ${words(inject.title).text}`;
      },
      party: (party) => {
        const teamId = teamOf(party);
        if (teamId !== undefined) return team(teamId);
        const roleId = roleOf(party) ?? party;
        return roleNames.get(roleId) ?? (roleId === EXCON_ROLE ? 'EXCON' : roleId);
      },
      obligation: (obligationId) => {
        const of = outline.obligations.get(obligationId)?.obligation;
        return of === undefined ? obligationId : words(of.title).text;
      },
    };
  }, [code, scenario, outline]);
}
