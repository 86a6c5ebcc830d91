import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { messageIdOf } from './message-id.ts';

const teamIds = fc.option(fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/), { nil: undefined });
const ownIds = fc.stringMatching(/^[\w.:-]+$/);

describe('messageIdOf', () => {
  it('gives two senders no id in common, whatever ids they make, and one sender as many as it makes', () => {
    fc.assert(
      fc.property(teamIds, ownIds, teamIds, ownIds, (team, id, otherTeam, otherId) => {
        const of = (teamId: string | undefined) => (teamId === undefined ? {} : { teamId });
        const isSame = messageIdOf(of(team), id) === messageIdOf(of(otherTeam), otherId);
        expect(isSame).toBe(team === otherTeam && id === otherId);
      }),
    );
  });
});
