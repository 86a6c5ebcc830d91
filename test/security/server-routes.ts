import { API_PREFIX } from '@cyberdrill/contracts';
import { CheckpointKey, newCheckpointKey } from '@cyberdrill/audit';
import { createConfig } from '@cyberdrill/platform';
import { InMemoryAlarms } from '@cyberdrill/testing';
import { ConsoleLogger, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/internal';
import { REQUIREMENT, type Requirement } from '../../apps/server/src/access/requires.ts';
import { CONTROLLERS } from '../../apps/server/src/modules/controllers.ts';
import { createApp } from '../../apps/server/src/start/create-app.ts';
import { inMemoryStores } from '../integration/server/in-memory-stores.ts';

/** A layer of Express's router; one of a route says which. */
interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

/** Every route that the server's own router answers, as `GET /path`, whatever made it: asked of the router itself. */
export async function serverRoutes(): Promise<readonly string[]> {
  const logger = new ConsoleLogger({ logLevels: [] });
  const app = await createApp({
    config: createConfig({}),
    stores: inMemoryStores(),
    alarms: new InMemoryAlarms(),
    adminToken: 'x'.repeat(43),
    checkpointKey: new CheckpointKey(newCheckpointKey()),
    logger,
  });
  try {
    const { router } = app.getHttpAdapter().getInstance() as unknown as {
      readonly router: { readonly stack: readonly Layer[] };
    };
    return router.stack.flatMap(({ route }) =>
      route === undefined ? [] : methodsOf(route).map((method) => `${method} ${route.path}`),
    );
  } finally {
    await app.close();
  }
}

/** What the decorators of controllers say that each route asks for, by route. */
export function decoratedRoutes(): ReadonlyMap<string, Requirement | undefined> {
  return new Map(CONTROLLERS.flatMap(routesOf));
}

function routesOf(controller: Type): [string, Requirement | undefined][] {
  const prototype = controller.prototype as Record<string, object>;
  return Object.getOwnPropertyNames(prototype).flatMap<[string, Requirement | undefined]>((name) => {
    const handler = Object.getOwnPropertyDescriptor(prototype, name)?.value as object | undefined;
    if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number];
    const paths = [controller, handler].map((target) => Reflect.getMetadata(PATH_METADATA, target) as string);
    const path = [API_PREFIX, ...paths].join('/').replace(/\/+/g, '/').replace(/\/$/, '');
    const requirement = [handler, controller]
      .map((target) => Reflect.getMetadata(REQUIREMENT, target) as Requirement | undefined)
      .find((each) => each !== undefined);
    return [[`${method} ${path}`, requirement]];
  });
}

function methodsOf({ methods }: { readonly methods: Readonly<Record<string, boolean>> }): string[] {
  return Object.keys(methods)
    .filter((method) => methods[method] === true)
    .map((method) => method.toUpperCase());
}
