import type { Alarms } from '@cyberdrill/domain';
import type { Config } from '@cyberdrill/platform';
import { Module, type DynamicModule, type LoggerService } from '@nestjs/common';
import type { Stores } from '../start/stores.ts';
import { AccessModule } from './access.module.ts';
import { AuditModule } from './audit.module.ts';
import { ApiModule } from './api.module.ts';
import { HealthModule } from './health.module.ts';
import { SchedulerModule } from './scheduler.module.ts';
import { StoresModule } from './stores.module.ts';

/** What a server is made of before Nest wires it. */
export interface ServerParts {
  readonly config: Config;
  readonly stores: Stores;
  readonly alarms: Alarms;
  readonly adminToken: string;
  readonly logger: LoggerService;
}

/** A server with the roles of its configuration. */
@Module({})
export class ServerModule {
  static with({ config, stores, alarms, adminToken, logger }: ServerParts): DynamicModule {
    return {
      module: ServerModule,
      imports: [
        StoresModule.with(stores, config, logger),
        AuditModule,
        HealthModule,
        ...(config.roles.includes('api') ? [AccessModule.with(adminToken), ApiModule] : []),
        ...(config.roles.includes('scheduler') ? [SchedulerModule.with(alarms)] : []),
      ],
    };
  }
}
