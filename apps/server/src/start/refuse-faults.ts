import type { INestApplicationContext } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { routeFaults } from '../access/route-faults.ts';
import { gatewayFaults, isGateway } from '../gateway/gateway-faults.ts';

/**
 * Looks at every gateway and route that a wired application has. Better no server than one with an event that nobody
 * handles, or a door that nobody guards.
 * @throws Error naming every fault
 */
export function refuseFaults(app: INestApplicationContext): void {
  const discovery = app.get(DiscoveryService);
  const gateways = discovery
    .getProviders()
    .map(({ metatype }) => metatype)
    .filter(isGateway);
  const controllers = discovery
    .getControllers()
    .flatMap(({ metatype }) => (isClass(metatype) ? [metatype] : []));
  const faults = [...gatewayFaults(gateways), ...routeFaults(controllers)];
  if (faults.length > 0) throw new Error(faults.join('; '));
}

function isClass(metatype: unknown): metatype is new () => unknown {
  return typeof metatype === 'function';
}
