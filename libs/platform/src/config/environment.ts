import { Transform } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
} from 'class-validator';
import { IsAddressRange } from './is-address-range.ts';

const orUndefined = ({ value }: { value: unknown }): unknown => (value === '' ? undefined : value);
const toNumber = ({ value }: { value: unknown }): unknown =>
  value === '' || value === undefined ? undefined : Number(value);

const toList = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && value !== '' ? value.split(',') : undefined;

/** A name with a letter in its last part, so that it is no address; and a port, where it is not 443. */
const WEBHOOK_HOST = /^(http:\/\/localhost:\d{1,5}|([a-z0-9-]+\.)+[a-z][a-z0-9-]*(:\d{1,5})?)$/;

/** The environment variables the server reads; every one has a default or may be left out. */
export class Environment {
  /** TCP port of the HTTP server. */
  @Transform(toNumber)
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(65_535)
  PORT?: number;

  /** Address to listen on; `0.0.0.0` opens the server to the network. */
  @Transform(orUndefined)
  @IsOptional()
  @Matches(/^[\w.:-]+$/)
  HOST?: string;

  /** Folder of the embedded database and of keys made at first start. */
  @Transform(orUndefined)
  @IsOptional()
  @MaxLength(4096)
  DATA_DIR?: string;

  /** Folder of scenario packs. */
  @Transform(orUndefined)
  @IsOptional()
  @MaxLength(4096)
  SCENARIOS_DIR?: string;

  /** Folder of the built web application. */
  @Transform(orUndefined)
  @IsOptional()
  @MaxLength(4096)
  WEB_DIR?: string;

  /** PostgreSQL to use instead of the embedded one. */
  @Transform(orUndefined)
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\/.+/)
  DATABASE_URL?: string;

  /** Redis for the alarms instead of PostgreSQL. */
  @Transform(orUndefined)
  @IsOptional()
  @Matches(/^rediss?:\/\/.+/)
  REDIS_URL?: string;

  /** Which roles this process plays: `api`, `scheduler`, or both separated by a comma. */
  @Transform(orUndefined)
  @IsOptional()
  @Matches(/^(api|scheduler)(,(api|scheduler))?$/)
  ROLES?: string;

  /** Key of the administrator; left out: made at first start and kept in the data folder. */
  @Transform(orUndefined)
  @IsOptional()
  @MinLength(32)
  @MaxLength(512)
  ADMIN_TOKEN?: string;

  /**
   * Key that signs checkpoints: the base64 line of an Ed25519 private key in PKCS#8; left out: made at first start and kept in the data
   * folder. The pattern is whole: any 32 bytes behind the fixed head are such a key.
   */
  @Transform(orUndefined)
  @IsOptional()
  @Matches(/^MC4CAQAwBQYDK2VwBCIEI[A-P][A-Za-z0-9+/]{42}$/)
  CHECKPOINT_KEY?: string;

  /** Origins of browsers that may connect, beside the server's own, separated by commas. */
  @Transform(toList)
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] }, { each: true })
  ALLOWED_ORIGINS?: string[];

  /** Proxies before the server that are believed when they say for whom they speak, separated by commas. */
  @Transform(toList)
  @IsOptional()
  @IsAddressRange({ each: true })
  TRUSTED_PROXIES?: string[];

  /** Whether a server that is empty plans a drill for newcomers to try. */
  @Transform(orUndefined)
  @IsOptional()
  @IsIn(['on', 'off'])
  DEMONSTRATION?: string;

  /** Where people reach the server, as their browsers name it; left out: whatever they call it on this machine. */
  @Transform(orUndefined)
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  PUBLIC_URL?: string;

  /** Identity provider at which people may sign in (OpenID Connect). */
  @Transform(orUndefined)
  @ValidateIf(namesProvider)
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  OIDC_ISSUER?: string;

  /** What this server is to the identity provider. */
  @Transform(orUndefined)
  @ValidateIf(namesProvider)
  @MinLength(1)
  @MaxLength(512)
  OIDC_CLIENT_ID?: string;

  /** Left out for a public client. */
  @Transform(orUndefined)
  @IsOptional()
  @MaxLength(1024)
  OIDC_CLIENT_SECRET?: string;

  /** The text of the button that leads to the identity provider. */
  @Transform(orUndefined)
  @IsOptional()
  @MaxLength(60)
  OIDC_LABEL?: string;

  /** Whether people whom the identity provider knows get an account without an invitation. */
  @Transform(orUndefined)
  @IsOptional()
  @IsIn(['true', 'false'])
  OIDC_ALLOW_NEW?: 'true' | 'false';

  /** After so many hours without use a session ends. */
  @Transform(toNumber)
  @IsOptional()
  @Min(0.25)
  @Max(720)
  SESSION_IDLE_HOURS?: number;

  /** After so many hours a session ends. */
  @Transform(toNumber)
  @IsOptional()
  @Min(0.25)
  @Max(720)
  SESSION_HOURS?: number;

  /** After so many hours a session of an administrator or exercise director ends. */
  @Transform(toNumber)
  @IsOptional()
  @Min(0.25)
  @Max(720)
  SESSION_GUARDED_HOURS?: number;

  /**
   * Hosts that exercises may be told outside of, separated by commas; left out: none. `http://localhost:<port>` is for tests: it alone
   * may be plain, and leads to this machine alone.
   */
  @Transform(toList)
  @IsOptional()
  @Matches(WEBHOOK_HOST, { each: true })
  WEBHOOK_HOSTS?: string[];

  @Transform(orUndefined)
  @IsOptional()
  @IsIn(['error', 'warn', 'log', 'debug'])
  LOG_LEVEL?: 'error' | 'warn' | 'log' | 'debug';
}

/** One of the two says nothing without the other. */
function namesProvider({ OIDC_ISSUER, OIDC_CLIENT_ID }: Environment): boolean {
  return (OIDC_ISSUER ?? OIDC_CLIENT_ID) !== undefined;
}

/** What each variable accepts, in words for the error message. */
export const ACCEPTED: Readonly<Record<keyof Environment, string>> = {
  PORT: 'a whole number from 0 to 65535',
  HOST: 'a host name or address, for example 127.0.0.1 or 0.0.0.0',
  DATA_DIR: 'a folder path',
  SCENARIOS_DIR: 'a folder path',
  WEB_DIR: 'a folder path',
  DATABASE_URL: 'a PostgreSQL address beginning with postgres://',
  REDIS_URL: 'a Redis address beginning with redis:// or rediss://',
  ROLES: 'api, scheduler, or api,scheduler',
  ADMIN_TOKEN: 'a secret of 32 to 512 characters',
  CHECKPOINT_KEY:
    'the line between BEGIN and END of what "openssl genpkey -algorithm ed25519" prints, 64 characters',
  ALLOWED_ORIGINS: 'web origins separated by commas, for example https://drill.example',
  TRUSTED_PROXIES: 'addresses or ranges of them separated by commas, for example 10.0.0.0/8',
  DEMONSTRATION: 'on or off',
  PUBLIC_URL: 'the address of this server in a browser, for example https://drill.example',
  OIDC_ISSUER:
    'the issuer of an identity provider, for example https://id.example; it goes with OIDC_CLIENT_ID',
  OIDC_CLIENT_ID: 'what the identity provider calls this server; it goes with OIDC_ISSUER',
  OIDC_CLIENT_SECRET: 'a secret of at most 1024 characters',
  OIDC_LABEL: 'a text of at most 60 characters',
  OIDC_ALLOW_NEW: 'true or false',
  SESSION_IDLE_HOURS: 'a number of hours from 0.25 to 720',
  SESSION_HOURS: 'a number of hours from 0.25 to 720',
  SESSION_GUARDED_HOURS: 'a number of hours from 0.25 to 720',
  WEBHOOK_HOSTS:
    'host names in lower case separated by commas, with a port where it is not 443, for example chat.example',
  LOG_LEVEL: 'error, warn, log or debug',
};
