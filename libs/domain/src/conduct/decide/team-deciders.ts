import { hasReceived } from '../audience.ts';
import { refusal } from '../domain-error.ts';
import { unless, type Deciders } from './decider.ts';
import { openHint } from './hints.ts';
import { receive } from './receive.ts';
import { submit } from './response/submit.ts';
import { LONGEST, refuseText } from './texts.ts';

type TeamCommandKind = 'inject:open' | 'inject:acknowledge' | 'hint:open' | 'response:submit' | 'team:note';

/** Commands of teams about injects; the team is always the actor's own. */
export const TEAM_DECIDERS: Deciders<TeamCommandKind> = {
  'inject:open': (draft, { injectId }, { teamId = '' }) => {
    if (!hasReceived(draft.state, injectId, teamId)) return refusal('INJECT_NOT_RELEASED', { injectId });
    receive(draft, injectId, teamId, ['delivered', 'opened']);
    return undefined;
  },
  'inject:acknowledge': (draft, { injectId }, { teamId = '' }) => {
    if (!hasReceived(draft.state, injectId, teamId)) return refusal('INJECT_NOT_RELEASED', { injectId });
    receive(draft, injectId, teamId, ['delivered', 'opened']);
    const cell = draft.state.cells.get(injectId)?.[teamId];
    if (cell?.acknowledgedAt === undefined) draft.add('inject.acknowledged', { injectId, teamId });
    return undefined;
  },
  'hint:open': (draft, { injectId, hintId }, { teamId = '' }) =>
    openHint(draft, { injectId, hintId, teamId, givenByCoach: false }),
  'response:submit': (draft, data, { teamId = '' }) => submit(draft, teamId, data, draft.now),
  'team:note': (draft, { text }, { teamId = '' }) =>
    unless(refuseText('the text', text, LONGEST.body), () => draft.add('team.noted', { teamId, text })),
};
