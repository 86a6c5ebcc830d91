import { AuditTrail } from '@cyberdrill/audit';
import { ExerciseStreams } from '@cyberdrill/delivery';
import { ExerciseJournal, WallClock } from '@cyberdrill/domain';
import {
  AccessChanges,
  Accounts,
  Admissions,
  Exercises,
  InvitationDesk,
  Invitations,
  JoinDesk,
  JoinPace,
  Joins,
  Memberships,
  NdaDesk,
  OwnPlace,
  PasswordHasher,
  PeopleDesk,
  SessionDesk,
} from '@cyberdrill/identity';
import type { Config } from '@cyberdrill/platform';
import { Module, type FactoryProvider } from '@nestjs/common';
import { JournalExercises } from '../people/journal-exercises.ts';
import { WebOrigin } from '../people/web-origin.ts';
import { DeliveryModule } from './delivery.module.ts';
import { madeOf } from './made-of.ts';
import { NdaModule } from './nda.module.ts';
import { CONFIG } from './tokens.ts';

const PROVIDERS: readonly FactoryProvider[] = [
  {
    provide: Exercises,
    inject: [ExerciseJournal, ExerciseStreams],
    useFactory: (journal: ExerciseJournal, streams: ExerciseStreams) =>
      new JournalExercises(journal, streams),
  },
  {
    provide: Admissions,
    inject: [Memberships, Exercises],
    useFactory: (memberships: Memberships, exercises: Exercises) => new Admissions(memberships, exercises),
  },
  {
    provide: OwnPlace,
    inject: [Memberships, Exercises, NdaDesk],
    useFactory: (memberships: Memberships, exercises: Exercises, ndas: NdaDesk) =>
      new OwnPlace(memberships, exercises, ndas),
  },
  { provide: JoinPace, useFactory: () => new JoinPace() },
  {
    provide: WebOrigin,
    inject: [CONFIG],
    useFactory: ({ publicOrigin }: Config) => new WebOrigin(publicOrigin),
  },
  madeOf(PeopleDesk, {
    accounts: Accounts,
    memberships: Memberships,
    admissions: Admissions,
    exercises: Exercises,
    changes: AccessChanges,
    trail: AuditTrail,
  }),
  madeOf(InvitationDesk, {
    invitations: Invitations,
    exercises: Exercises,
    clock: WallClock,
    trail: AuditTrail,
  }),
  madeOf(JoinDesk, {
    invitations: Invitations,
    joins: Joins,
    pace: JoinPace,
    exercises: Exercises,
    admissions: Admissions,
    ndas: NdaDesk,
    hasher: PasswordHasher,
    sessions: SessionDesk,
    changes: AccessChanges,
    clock: WallClock,
    trail: AuditTrail,
  }),
];

/** Who takes part in exercises, and how people get in. */
@Module({
  imports: [DeliveryModule, NdaModule],
  providers: [...PROVIDERS],
  exports: PROVIDERS.map(({ provide }) => provide),
})
export class PeopleModule {}
