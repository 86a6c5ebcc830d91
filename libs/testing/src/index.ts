export { InMemoryAlarms } from './in-memory-alarms.ts';
export { testRedis, type TestRedis } from './redis.ts';
export { RedisServer } from './redis-server.ts';
export { InMemoryJournal } from './journal/in-memory-journal.ts';
export { A_CONTROLLER, notesBehind } from './journal/notes.ts';
export { emptyDatabase, testDatabase, type TestDatabase } from './postgres/test-database.ts';
export { SettableClock } from './settable-clock.ts';
export { until } from './until.ts';
export { TcpProxy } from './tcp-proxy.ts';
