import type { CheckpointKey } from '@cyberdrill/audit';
import type { Alarms } from '@cyberdrill/domain';
import type { Config } from '@cyberdrill/platform';
import { Module, type DynamicModule, type LoggerService } from '@nestjs/common';
import type { Stores } from '../start/stores.ts';
import { AccessModule } from './access.module.ts';
import { AuditModule } from './audit.module.ts';
import { ApiModule } from './api.module.ts';
import { HealthModule } from './health.module.ts';
import { IdentityModule } from './identity.module.ts';
import { SchedulerModule } from './scheduler.module.ts';
import { StoresModule } from './stores.module.ts';

/** What a server is made of before Nest wires it. */
export interface ServerParts {
  readonly config: Config;
  readonly stores: Stores;
  readonly alarms: Alarms;
  readonly adminToken: string;
  /** What signs checkpoints. */
  readonly checkpointKey: CheckpointKey;
  readonly logger: LoggerService;
}

/** A server with the roles of its configuration. */
@Module({})
export class ServerModule {
  static with({ config, stores, alarms, adminToken, checkpointKey, logger }: ServerParts): DynamicModule {
    return {
      module: ServerModule,
      imports: [
        StoresModule.with(stores, config, logger),
        AuditModule.with(checkpointKey),
        HealthModule,
        ...(config.roles.includes('api')
          ? [IdentityModule.with(adminToken), AccessModule.with(adminToken), ApiModule]
          : []),
        ...(config.roles.includes('scheduler') ? [SchedulerModule.with(alarms)] : []),
      ],
    };
  }
}
