import { resolve } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { ACCEPTED, Environment } from './environment.ts';
import type { Verbosity } from '../logging/logger.ts';

const HOUR_MS = 3_600_000;

/** What a process does: serve clients, wake exercises, or both. */
export type Role = 'api' | 'scheduler';

/** The server's settings, checked and complete. */
export interface Config {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly dataDir: string;
  readonly scenariosDir: string;
  /** Folder of the built web application. */
  readonly webDir: string;
  /** Undefined: the embedded PostgreSQL. */
  readonly databaseUrl?: string;
  /** Undefined: alarms run on PostgreSQL. */
  readonly redisUrl?: string;
  readonly roles: readonly Role[];
  readonly adminToken?: string;
  /** Undefined: made at first start and kept in the data folder. */
  readonly checkpointKey?: string;
  readonly allowedOrigins: readonly string[];
  /** Addresses or ranges, for example `10.0.0.0/8`. */
  readonly trustedProxies: readonly string[];
  /** Whether a server that is empty plans a drill for newcomers to try. */
  readonly hasDemonstration: boolean;
  /** Scheme, host and port under which browsers reach the server; undefined where nobody said so. */
  readonly publicOrigin?: string;
  /** Hosts that exercises may be told outside of: `chat.example`, `chat.example:8443`; for tests `http://localhost:1234`. */
  readonly webhookHosts: readonly string[];
  readonly oidc?: OidcConfig;
  readonly sessions: SessionConfig;
  readonly verbosity: Verbosity;
}

/** An identity provider, and what this server is to it. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string;
  /** The text of the button that leads there. */
  readonly label: string;
  /** People whom the provider knows get an account without an invitation. */
  readonly isOpenToAll: boolean;
}

/** How long sessions last, in wall milliseconds. */
export interface SessionConfig {
  /** Without use. */
  readonly idleMs: number;
  readonly absoluteMs: number;
  /** Of administrators and exercise directors. */
  readonly guardedAbsoluteMs: number;
}

/** One line per bad variable, by name and with what it accepts; never its value, which may be a secret. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/**
 * Checks the environment and shapes it into a {@link Config}.
 * @throws ConfigError naming every bad variable at once
 */
export function createConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const known = Object.fromEntries(Object.keys(ACCEPTED).map((name) => [name, env[name]]));
  const checked = plainToInstance(Environment, known);
  const bad = new Set(validateSync(checked).map((error) => error.property as keyof Environment));
  if (bad.size > 0)
    throw new ConfigError([...bad].sort().map((name) => `${name} must be ${ACCEPTED[name]}.`));
  return {
    host: checked.HOST ?? '127.0.0.1',
    port: checked.PORT ?? 3000,
    dataDir: resolve(checked.DATA_DIR ?? 'data'),
    scenariosDir: resolve(checked.SCENARIOS_DIR ?? 'scenarios'),
    webDir: resolve(checked.WEB_DIR ?? 'dist/web'),
    databaseUrl: checked.DATABASE_URL,
    redisUrl: checked.REDIS_URL,
    roles: [...new Set((checked.ROLES ?? 'api,scheduler').split(',') as Role[])],
    adminToken: checked.ADMIN_TOKEN,
    checkpointKey: checked.CHECKPOINT_KEY,
    allowedOrigins: checked.ALLOWED_ORIGINS ?? [],
    trustedProxies: checked.TRUSTED_PROXIES ?? [],
    hasDemonstration: checked.DEMONSTRATION !== 'off',
    publicOrigin: checked.PUBLIC_URL === undefined ? undefined : new URL(checked.PUBLIC_URL).origin,
    webhookHosts: checked.WEBHOOK_HOSTS ?? [],
    oidc: oidcIn(checked),
    sessions: sessionsIn(checked),
    verbosity: checked.LOG_LEVEL ?? 'warn',
  };
}

function oidcIn(checked: Environment): OidcConfig | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = checked;
  if (issuer === undefined || clientId === undefined) return undefined;
  return {
    issuer,
    clientId,
    ...(clientSecret !== undefined && { clientSecret }),
    label: checked.OIDC_LABEL ?? new URL(issuer).hostname,
    isOpenToAll: checked.OIDC_ALLOW_NEW === 'true',
  };
}

function sessionsIn(checked: Environment): SessionConfig {
  // Long enough for a day of a drill with its evening, and for a week of one; short where a session can do most.
  return {
    idleMs: (checked.SESSION_IDLE_HOURS ?? 12) * HOUR_MS,
    absoluteMs: (checked.SESSION_HOURS ?? 7 * 24) * HOUR_MS,
    guardedAbsoluteMs: (checked.SESSION_GUARDED_HOURS ?? 12) * HOUR_MS,
  };
}
