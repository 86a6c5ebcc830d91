import { expect } from '@jest/globals';
import { report } from '../../integration/scheduling/report.ts';
import type { DrillUnderFault } from './drill-under-fault.ts';

/** All teams but one are answered, over connections that never broke. */
export async function expectOthersUndisturbed(drill: DrillUnderFault, teamId: string): Promise<void> {
  for (const { device, ...team } of drill.teams.filter((one) => one.teamId !== teamId)) {
    const askedAt = performance.now();
    await device.socket.timeout(20_000).emitWithAck('time:read', {});
    report(`answer to team ${team.teamId}`, performance.now() - askedAt);
    expect(device.connections).toBe(1);
  }
}
