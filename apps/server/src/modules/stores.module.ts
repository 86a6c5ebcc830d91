import { AuditLog, Checkpoints } from '@cyberdrill/audit';
import {
  AccessChanges,
  Accounts,
  Challenges,
  Codes,
  Factors,
  Invitations,
  Joins,
  Memberships,
  Ndas,
  Sessions,
} from '@cyberdrill/identity';
import {
  AccessKeys,
  Drafts,
  ExerciseJournal,
  FileStore,
  JournalFeed,
  RoomFeed,
  WallClock,
  Webhooks,
} from '@cyberdrill/domain';
import { Logger, Module, type DynamicModule, type LoggerService } from '@nestjs/common';
import type { Config } from '@cyberdrill/platform';
import type { Stores } from '../start/stores.ts';
import { CONFIG } from './tokens.ts';

/** What was opened before Nest began, under the names of the ports. */
@Module({})
export class StoresModule {
  static with(stores: Stores, config: Config, logger: LoggerService): DynamicModule {
    const { identity } = stores;
    const providers = [
      { provide: ExerciseJournal, useValue: stores.journal },
      { provide: JournalFeed, useValue: stores.feed },
      { provide: AccessKeys, useValue: stores.keys },
      { provide: FileStore, useValue: stores.files },
      { provide: Webhooks, useValue: stores.webhooks },
      { provide: Drafts, useValue: stores.drafts },
      { provide: RoomFeed, useValue: stores.rooms },
      { provide: AuditLog, useValue: stores.audit },
      { provide: Checkpoints, useValue: stores.checkpoints },
      { provide: Accounts, useValue: identity.accounts },
      { provide: Sessions, useValue: identity.sessions },
      { provide: Factors, useValue: identity.factors },
      { provide: Codes, useValue: identity.codes },
      { provide: Challenges, useValue: identity.challenges },
      { provide: AccessChanges, useValue: identity.changes },
      { provide: Memberships, useValue: identity.memberships },
      { provide: Invitations, useValue: identity.invitations },
      { provide: Joins, useValue: identity.joins },
      { provide: Ndas, useValue: identity.ndas },
      { provide: WallClock, useValue: stores.clock },
      { provide: CONFIG, useValue: config },
      { provide: Logger, useValue: logger },
    ];
    return {
      module: StoresModule,
      global: true,
      providers,
      exports: providers.map(({ provide }) => provide),
    };
  }
}
