import { AuditDesk, AuditLog, AuditTrail } from '@cyberdrill/audit';
import { WallClock } from '@cyberdrill/domain';
import { TeamTextReads } from '../audit/team-text-reads.ts';
import { Global, Logger, Module, type LoggerService } from '@nestjs/common';

/** Where every part of the server tells what was done. */
@Global()
@Module({
  providers: [
    {
      provide: AuditDesk,
      inject: [AuditLog, WallClock, Logger],
      useFactory: (log: AuditLog, clock: WallClock, logger: LoggerService) =>
        new AuditDesk({ log, clock, logger }),
    },
    { provide: AuditTrail, useExisting: AuditDesk },
    {
      provide: TeamTextReads,
      inject: [AuditTrail],
      useFactory: (trail: AuditTrail) => new TeamTextReads(trail),
    },
  ],
  exports: [AuditDesk, AuditTrail, TeamTextReads],
})
export class AuditModule {}
