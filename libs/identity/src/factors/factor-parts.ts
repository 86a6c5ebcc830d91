import type { AuditTrail } from '@cyberdrill/audit';
import type { WallClock } from '@cyberdrill/domain';
import type { AccessChanges } from '../sessions/access-changes.ts';
import type { SessionDesk } from '../sessions/session-desk.ts';
import type { SignInPace } from '../sign-in/sign-in-pace.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { Challenges } from './challenges.ts';
import type { Factors } from './factors.ts';

/** What everything about second factors works with. */
export interface FactorParts {
  readonly factors: Factors;
  readonly challenges: Challenges;
  readonly desk: SessionDesk;
  readonly signIn: SignIn;
  readonly pace: SignInPace;
  readonly changes: AccessChanges;
  readonly trail: AuditTrail;
  readonly clock: WallClock;
}

/** For so long an enrolment or a passkey's challenge may take. */
export const CHALLENGE_FOR_MS = 5 * 60_000;
