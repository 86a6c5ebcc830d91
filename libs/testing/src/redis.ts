import { RedisServer } from './redis-server.ts';

/** A Redis that tests may share: they use names of their own in it and never flush it. */
export interface TestRedis {
  readonly url: string;
  stop(): Promise<void>;
}

/** The Redis at `TEST_REDIS_URL`, else one started for the caller. */
export async function testRedis(): Promise<TestRedis> {
  const url = process.env['TEST_REDIS_URL'];
  if (url) return { url, stop: async () => undefined };
  const server = await RedisServer.start();
  return { url: server.url, stop: () => server.stop() };
}
