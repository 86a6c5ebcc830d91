import type { Health } from '@cyberdrill/contracts';
import type { WallClock } from '@cyberdrill/domain';
import type { Config } from '@cyberdrill/platform';
import { VERSION } from '../version.ts';

const ANSWER_WITHIN_MS = 2_000;

/** Asks what this process depends on whether it is there. */
export class HealthService {
  private readonly config: Config;
  private readonly clock: Pick<WallClock, 'ignoredStepMs'>;
  private readonly probes: Readonly<Record<string, () => Promise<unknown>>>;

  /** @param probes by the name of what is asked; each resolves when it answers */
  constructor(
    config: Config,
    clock: Pick<WallClock, 'ignoredStepMs'>,
    probes: Readonly<Record<string, () => Promise<unknown>>>,
  ) {
    this.config = config;
    this.clock = clock;
    this.probes = probes;
  }

  async read(): Promise<Health> {
    const checks = Object.fromEntries(
      await Promise.all(
        Object.entries(this.probes).map(async ([name, probe]) => [name, await stateOf(probe)] as const),
      ),
    );
    const ignoredClockStepMs = this.clock.ignoredStepMs();
    const isReady = Object.values(checks).every((state) => state === 'up');
    return {
      status: isReady ? 'ready' : 'not-ready',
      version: VERSION,
      checks,
      roles: this.config.roles,
      alarms: this.config.redisUrl === undefined ? 'postgres' : 'redis',
      ...(ignoredClockStepMs !== 0 && { ignoredClockStepMs }),
    };
  }
}

async function stateOf(probe: () => Promise<unknown>): Promise<'up' | 'down'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'down'>((resolve) => {
    timer = setTimeout(() => resolve('down'), ANSWER_WITHIN_MS);
  });
  const answered = probe().then(
    () => 'up' as const,
    () => 'down' as const,
  );
  try {
    return await Promise.race([answered, late]);
  } finally {
    clearTimeout(timer);
  }
}
