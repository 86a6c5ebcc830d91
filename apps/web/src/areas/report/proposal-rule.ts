import type { RatingProposal } from '@cyberdrill/domain';

/** The rule that decided a proposed rating; see `proposeRating` in the domain, whose order this follows. */
export type ProposalRule =
  'unscored' | 'fewMet' | 'critical' | 'breach' | 'slow' | 'someLate' | 'metLate' | 'assisted' | 'full';

/** Share on time from which on lateness alone no longer makes an M. */
const ON_TIME_FOR_S = 0.75;

/** Which rule decided, from the rating and the figures it was made of. */
export function proposalRule(proposal: Omit<RatingProposal, 'because'>): ProposalRule {
  const { rating, tasks, onTime, met, criticalMissed, breaches } = proposal;
  const onTimeShare = tasks === 0 ? 0 : onTime / tasks;
  switch (rating) {
    case null:
      return 'unscored';
    case 'U':
      return 'fewMet';
    case 'M':
      return criticalMissed > 0
        ? 'critical'
        : breaches > 0 || onTimeShare >= ON_TIME_FOR_S
          ? 'breach'
          : 'slow';
    case 'S':
      return onTimeShare < 0.9 ? 'someLate' : met > onTime ? 'metLate' : 'assisted';
    case 'P':
      return 'full';
  }
}
