import { AuditDesk, CheckpointRounds } from '@cyberdrill/audit';
import { ExerciseStreams, Receipts, TeamLinks, TeamRooms } from '@cyberdrill/delivery';
import { Conductor, Wakes } from '@cyberdrill/conduct';
import { ExerciseJournal } from '@cyberdrill/domain';
import { Welcome } from '@cyberdrill/identity';
import { appErrorOf, reportFault, type Config } from '@cyberdrill/platform';
import { createAlarms } from '@cyberdrill/scheduling';
import type { LoggerService } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { adminToken, type AdminToken } from '../access/admin-token.ts';
import { checkpointKey } from '../audit/checkpoint-key-file.ts';
import { Closers } from './closers.ts';
import { createApp } from './create-app.ts';
import { databaseAddresses } from './database-addresses.ts';
import { listen } from './listen.ts';
import { openStores } from './open-stores.ts';
import { RequestsUnderWay } from './requests-under-way.ts';
import { stopServing } from './stop-serving.ts';
import { Demonstrations } from '../demonstration/demonstrations.ts';
import { Simulations } from '../simulation/simulations.ts';
import { WebhookRounds } from '../webhooks/webhook-rounds.ts';

/** Longer than the longest time that a route gives a body: whoever is slower is told so by that route. */
const REQUEST_WITHIN_MS = 300_000;

/** A server at work. */
export interface RunningServer {
  /** Where clients on this machine reach it. */
  readonly url: string;
  readonly admin: AdminToken;
  /** Where the first administrator comes in; left out once there is one, and where this process serves no clients. */
  readonly welcomeUrl?: string;
  /** Takes no more requests, finishes what is under way, lets go of everything; a second call waits for the first. */
  stop(): Promise<void>;
}

/**
 * Starts a server with everything it needs, in the order of need; should one step fail, what was started before is stopped.
 * @throws DataInUseError, EmbeddedPostgresError, DatabaseVersionError, DatabaseRoleError, AppError STORE_UNAVAILABLE, or the
 * system's error when the address cannot be listened on
 */
export async function startServer(config: Config, logger: LoggerService): Promise<RunningServer> {
  const closers = new Closers(logger);
  try {
    const [database, admin, signingKey] = await Promise.all([
      databaseAddresses(config, closers, logger),
      adminToken(config.dataDir, config.adminToken),
      checkpointKey(config, logger),
    ]);
    const stores = await openStores(database.stores, config.databaseUrl === undefined, closers, logger);
    const alarms = createAlarms(
      config.redisUrl === undefined
        ? { backend: 'postgres', url: database.alarms }
        : { backend: 'redis', url: config.redisUrl },
      { nowMs: () => stores.clock.nowMs(), logger },
    );
    const app = await createApp({
      config,
      stores,
      alarms,
      adminToken: admin.token,
      checkpointKey: signingKey,
      logger,
    });
    closers.add('audit', () => app.get(AuditDesk).stop());
    if (config.roles.includes('scheduler')) await startScheduler(app, closers);
    const requests = new RequestsUnderWay(app.getHttpServer());
    closers.add('HTTP', () => stopServing(app, requests));
    if (config.roles.includes('api')) startDelivery(app, closers, logger);
    // Node's own limit, for requests that no route has taken; routes have shorter ones for bodies they read.
    app.getHttpServer().requestTimeout = REQUEST_WITHIN_MS;
    if (config.roles.includes('api') && config.hasDemonstration) await demonstrate(app, logger);
    const url = await listen(app.getHttpServer(), config.port, config.host);
    const welcomeUrl = config.roles.includes('api') ? await welcomeAt(url, app, config) : undefined;
    let stopped: Promise<void> | undefined;
    return { url, admin, welcomeUrl, stop: () => (stopped ??= closers.close()) };
  } catch (error) {
    await closers.close();
    throw error;
  }
}

function startDelivery(app: NestExpressApplication, closers: Closers, logger: LoggerService): void {
  const streams = app.get(ExerciseStreams);
  const links = app.get(TeamLinks);
  const receipts = app.get(Receipts);
  const rooms = app.get(TeamRooms);
  streams.start();
  rooms.start();
  app.get(Conductor).onCommit((exerciseId, entries) => streams.take(exerciseId, entries));
  closers.add('delivery', () => {
    links.stop();
    rooms.stop();
    receipts.stop();
    streams.stop();
  });
  const simulations = app.get(Simulations);
  simulations.start();
  closers.add('simulations', () => simulations.stop());
  // Opening a live exercise puts right who is connected: after a crash, nobody is.
  void openLive(app.get(ExerciseJournal), streams).catch((error: unknown) =>
    reportFault(logger, appErrorOf(error), 'opening live exercises'),
  );
}

/** Before the first link is printed, so that whoever follows it finds a drill. Without one the server serves as well. */
async function demonstrate(app: NestExpressApplication, logger: LoggerService): Promise<void> {
  try {
    if (await app.get(Welcome).isOpen()) await app.get(Demonstrations).planFirst();
  } catch (error) {
    reportFault(logger, appErrorOf(error), 'planning the demonstration');
  }
}

/** The token stands behind `#`, which browsers do not send: it gets into no log. */
async function welcomeAt(
  url: string,
  app: NestExpressApplication,
  { publicOrigin }: Config,
): Promise<string | undefined> {
  const welcome = app.get(Welcome);
  if (!(await welcome.isOpen())) return undefined;
  // By name, not by number: browsers make passkeys for names alone.
  const origin = publicOrigin ?? url.replace('//127.0.0.1:', '//localhost:');
  return `${origin}/welcome#${welcome.token}`;
}

async function openLive(journal: ExerciseJournal, streams: ExerciseStreams): Promise<void> {
  for (const { exerciseId, isLive } of await journal.list()) if (isLive) await streams.current(exerciseId);
}

async function startScheduler(app: NestExpressApplication, closers: Closers): Promise<void> {
  const rounds = app.get(CheckpointRounds);
  closers.add('checkpoints', () => rounds.stop());
  rounds.start();
  const webhooks = app.get(WebhookRounds);
  closers.add('webhooks', () => webhooks.stop());
  webhooks.start();
  const wakes = app.get(Wakes);
  closers.add('wakes', () => wakes.stop());
  await wakes.start();
}
