import { afterEach, describe, expect, it } from '@jest/globals';
import { CheckpointKey, newCheckpointKey } from '@cyberdrill/audit';
import { Conductor, Wakes } from '@cyberdrill/conduct';
import { ExerciseJournal } from '@cyberdrill/domain';
import { createConfig } from '@cyberdrill/platform';
import { InMemoryAlarms } from '@cyberdrill/testing';
import { ConsoleLogger, Module, type INestApplication, type Type } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { CONTROLLERS } from '../../../apps/server/src/modules/controllers.ts';
import { ServerModule } from '../../../apps/server/src/modules/server.module.ts';
import { refuseFaults } from '../../../apps/server/src/start/refuse-faults.ts';
import { inMemoryStores } from './in-memory-stores.ts';

const logger = new ConsoleLogger({ logLevels: [] });
const apps: INestApplication[] = [];

@WebSocketGateway()
class BareGateway {
  @SubscribeMessage('room:join')
  join(): void {}
}

@Module({ providers: [BareGateway] })
class ModuleWithBareGateway {}

async function appWith(roles: string, ...further: Type[]): Promise<INestApplication> {
  const config = createConfig({ ROLES: roles });
  const parts = {
    config,
    stores: inMemoryStores(),
    alarms: new InMemoryAlarms(),
    adminToken: 'x'.repeat(43),
    checkpointKey: new CheckpointKey(newCheckpointKey()),
    logger,
  };
  const module = await Test.createTestingModule({ imports: [ServerModule.with(parts), ...further] })
    .setLogger(logger)
    .compile();
  const app = module.createNestApplication({ logger });
  apps.push(app);
  return app;
}

afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.close()));
});

describe('the module graph', () => {
  it('gives every controller, gateway, guard and stage what it asks for', async () => {
    const app = await appWith('api,scheduler');
    const discovery = app.get(DiscoveryService);
    const wrappers = [...discovery.getProviders(), ...discovery.getControllers()];
    expect(
      wrappers.filter(({ instance }) => instance === undefined).map(({ token }) => String(token)),
    ).toEqual([]);
    for (const controller of CONTROLLERS) expect(app.get(controller)).toBeInstanceOf(controller);
    expect(app.get(Wakes)).toBeInstanceOf(Wakes);
  });

  it('makes one of each stage, however many modules use it', async () => {
    const app = await appWith('api,scheduler');
    const conductors = app
      .get(DiscoveryService)
      .getProviders()
      .filter(({ token }) => token === Conductor)
      .map(({ instance }) => instance as unknown);
    expect(new Set(conductors).size).toBe(1);
  });

  it('leaves out the roles that a process does not play', async () => {
    const api = await appWith('api');
    expect(() => api.get<unknown>(Wakes)).toThrow();
    const scheduler = await appWith('scheduler');
    expect(scheduler.get(ExerciseJournal)).toBeInstanceOf(ExerciseJournal);
    expect(scheduler.get(Wakes)).toBeInstanceOf(Wakes);
    for (const controller of CONTROLLERS.filter(({ name }) => name !== 'HealthController'))
      expect(() => scheduler.get<unknown>(controller)).toThrow();
  });

  it('is sound: every gateway is built with the decorator, every event handled, every route guarded', async () => {
    const app = await appWith('api,scheduler');
    expect(() => refuseFaults(app)).not.toThrow();
  });

  it('does not boot with a gateway that is not built with the decorator', async () => {
    const app = await appWith('api,scheduler', ModuleWithBareGateway);
    expect(() => refuseFaults(app)).toThrow('BareGateway is not built with @DrillGateway()');
  });
});
