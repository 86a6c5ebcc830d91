import { hasReceived } from '../audience.ts';
import type { CommandKind } from '../command.ts';
import { refusal } from '../domain-error.ts';
import type { Deciders } from './decider.ts';
import { receiveMessage } from './message-deciders.ts';
import { receive } from './receive.ts';

/** Commands that the system gives itself. */
export const SYSTEM_DECIDERS: Deciders<Extract<CommandKind, `system:${string}`>> = {
  // What is due is done around every command; this one is nothing but the occasion.
  'system:wake': () => undefined,
  'system:confirm-delivery': (draft, { teamId, injectIds, messageIds }) => {
    if (!draft.state.outline.teams.has(teamId)) return refusal('TEAM_UNKNOWN', { teamId });
    for (const injectId of injectIds) {
      if (hasReceived(draft.state, injectId, teamId)) receive(draft, injectId, teamId, ['delivered']);
    }
    for (const messageId of messageIds) receiveMessage(draft, messageId, teamId);
    return undefined;
  },
  'system:link': (draft, { teamId, isConnected }) => {
    if (!draft.state.outline.teams.has(teamId)) return refusal('TEAM_UNKNOWN', { teamId });
    const was = draft.state.connected[teamId] ?? false;
    if (was !== isConnected) draft.add(isConnected ? 'team.connected' : 'team.disconnected', { teamId });
    return undefined;
  },
};
