import { AuditTrail } from '@cyberdrill/audit';
import { WallClock } from '@cyberdrill/domain';
import {
  AccessChanges,
  AccountDesk,
  Accounts,
  Challenges,
  CodeDesk,
  Codes,
  Factors,
  Invitations,
  MemberCodes,
  Memberships,
  OidcDesk,
  OwnAccount,
  OwnFactors,
  PasskeyDesk,
  PasswordHasher,
  SessionDesk,
  Sessions,
  SignIn,
  SignInPace,
  TotpDesk,
  Welcome,
} from '@cyberdrill/identity';
import type { Config } from '@cyberdrill/platform';
import { Module, type DynamicModule, type FactoryProvider } from '@nestjs/common';
import { oidcDesk } from '../identity/oidc-desk.ts';
import { Reception } from '../identity/reception.ts';
import { Visitors } from '../identity/visitors.ts';
import { madeOf } from './made-of.ts';
import { CONFIG } from './tokens.ts';

const SESSIONS: readonly FactoryProvider[] = [
  { provide: PasswordHasher, useFactory: () => new PasswordHasher() },
  { provide: SignInPace, useFactory: () => new SignInPace() },
  {
    provide: CodeDesk,
    inject: [Codes, WallClock],
    useFactory: (codes: Codes, clock: WallClock) => new CodeDesk(codes, clock),
  },
  {
    provide: SessionDesk,
    inject: [Sessions, Memberships, AccessChanges, WallClock, CONFIG],
    useFactory: (
      sessions: Sessions,
      memberships: Memberships,
      changes: AccessChanges,
      clock: WallClock,
      config: Config,
    ) => new SessionDesk({ sessions, memberships, changes, clock, limits: config.sessions }),
  },
  {
    provide: Visitors,
    inject: [SessionDesk, Memberships, AccessChanges],
    useFactory: (desk: SessionDesk, memberships: Memberships, changes: AccessChanges) =>
      new Visitors(desk, memberships, changes),
  },
];

const OF_A_SIGN_IN = {
  accounts: Accounts,
  codes: CodeDesk,
  desk: SessionDesk,
  hasher: PasswordHasher,
  pace: SignInPace,
  trail: AuditTrail,
  clock: WallClock,
};

const RECEPTION: FactoryProvider = {
  provide: Reception,
  inject: [Visitors, SessionDesk, WallClock],
  useFactory: (visitors: Visitors, desk: SessionDesk, clock: WallClock) =>
    new Reception(visitors, desk, clock),
};

const ACCOUNTS: readonly FactoryProvider[] = [
  madeOf(SignIn, OF_A_SIGN_IN),
  madeOf(OwnAccount, { ...OF_A_SIGN_IN, signIn: SignIn, changes: AccessChanges }),
  madeOf(AccountDesk, {
    accounts: Accounts,
    sessions: Sessions,
    factors: Factors,
    codes: CodeDesk,
    desk: SessionDesk,
    changes: AccessChanges,
    trail: AuditTrail,
    clock: WallClock,
  }),
  madeOf(MemberCodes, { accounts: Accounts, memberships: Memberships, desk: AccountDesk }),
  {
    provide: OidcDesk,
    inject: [CONFIG, Accounts, Challenges, Invitations, SignIn, SignInPace, AuditTrail, WallClock],
    useFactory: oidcDesk,
  },
];

const OF_A_FACTOR = {
  factors: Factors,
  challenges: Challenges,
  desk: SessionDesk,
  signIn: SignIn,
  pace: SignInPace,
  changes: AccessChanges,
  trail: AuditTrail,
  clock: WallClock,
};

const FACTORS: readonly FactoryProvider[] = [
  madeOf(TotpDesk, OF_A_FACTOR),
  madeOf(PasskeyDesk, { ...OF_A_FACTOR, accounts: Accounts }),
  madeOf(OwnFactors, OF_A_FACTOR),
];

/** Who people are: accounts, sessions, second factors. */
@Module({})
export class IdentityModule {
  static with(adminToken: string): DynamicModule {
    const welcome: FactoryProvider = {
      provide: Welcome,
      inject: [Accounts, PasswordHasher, SignInPace, SignIn, AuditTrail],
      useFactory: (
        accounts: Accounts,
        hasher: PasswordHasher,
        pace: SignInPace,
        signIn: SignIn,
        trail: AuditTrail,
      ) => new Welcome(adminToken, { accounts, hasher, pace, signIn, trail }),
    };
    const providers = [...SESSIONS, RECEPTION, ...ACCOUNTS, ...FACTORS, welcome];
    return {
      module: IdentityModule,
      global: true,
      providers,
      exports: providers.map(({ provide }) => provide),
    };
  }
}
