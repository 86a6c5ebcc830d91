import { describe, expect, it } from '@jest/globals';
import { proposalRule, type ProposalRule } from './proposal-rule.ts';

const figures = { tasks: 10, met: 10, onTime: 10, criticalMissed: 0, assisted: 0, breaches: 0, awaiting: 0 };

describe('proposalRule', () => {
  it.each<[Partial<Parameters<typeof proposalRule>[0]>, ProposalRule]>([
    [{ rating: null, tasks: 0, met: 0, onTime: 0 }, 'unscored'],
    [{ rating: 'U', met: 4, onTime: 4 }, 'fewMet'],
    [{ rating: 'M', criticalMissed: 1, breaches: 1 }, 'critical'],
    [{ rating: 'M', breaches: 1 }, 'breach'],
    [{ rating: 'M', onTime: 7 }, 'slow'],
    [{ rating: 'S', onTime: 8 }, 'someLate'],
    [{ rating: 'S', tasks: 20, met: 20, onTime: 19 }, 'metLate'],
    [{ rating: 'S', assisted: 1 }, 'assisted'],
    [{ rating: 'P' }, 'full'],
  ])('of %j is %s', (changed, rule) => {
    expect(proposalRule({ rating: 'P', ...figures, ...changed })).toBe(rule);
  });
});
