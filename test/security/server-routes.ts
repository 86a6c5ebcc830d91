import { createConfig } from '@cyberdrill/platform';
import { InMemoryAlarms } from '@cyberdrill/testing';
import { ConsoleLogger } from '@nestjs/common';
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

function methodsOf({ methods }: { readonly methods: Readonly<Record<string, boolean>> }): string[] {
  return Object.keys(methods)
    .filter((method) => methods[method] === true)
    .map((method) => method.toUpperCase());
}
