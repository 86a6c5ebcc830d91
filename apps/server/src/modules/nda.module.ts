import { AuditTrail } from '@cyberdrill/audit';
import { AccessChanges, NdaDesk, Ndas } from '@cyberdrill/identity';
import { Module } from '@nestjs/common';
import { NdaGate } from '../people/nda-gate.ts';

/** What must be agreed to before a door opens; the doors ask it. */
@Module({
  providers: [
    {
      provide: NdaDesk,
      inject: [Ndas, AccessChanges, AuditTrail],
      useFactory: (ndas: Ndas, changes: AccessChanges, trail: AuditTrail) =>
        new NdaDesk(ndas, changes, trail),
    },
    {
      provide: NdaGate,
      inject: [NdaDesk, AccessChanges],
      useFactory: (ndas: NdaDesk, changes: AccessChanges) => new NdaGate(ndas, changes),
    },
  ],
  exports: [NdaDesk, NdaGate],
})
export class NdaModule {}
