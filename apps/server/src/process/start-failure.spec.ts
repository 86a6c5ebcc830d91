import {
  DatabaseRoleError,
  DatabaseVersionError,
  DataInUseError,
  EmbeddedPostgresError,
} from '@cyberdrill/persistence';
import { AppError, ConfigError } from '@cyberdrill/platform';
import { describe, expect, it } from '@jest/globals';
import { CheckpointKeyError } from '../audit/checkpoint-key-error.ts';
import { startFailure } from './start-failure.ts';

const AT = { host: '127.0.0.1', port: 3000 };

function system(code: string): Error {
  return Object.assign(new Error('listen failed'), { code });
}

describe('startFailure', () => {
  it('gives every bad variable a line', () => {
    expect(startFailure(new ConfigError(['HOST must be …', 'PORT must be …']))).toHaveLength(2);
  });

  it.each([
    [new DataInUseError('/data', 42), 'process 42'],
    [new EmbeddedPostgresError('cannot run here'), 'cannot run here'],
    [new DatabaseVersionError('tables of an older release'), 'older release'],
    [new DatabaseRoleError('the role is a superuser'), 'is a superuser'],
    [new CheckpointKeyError('data/checkpoint-key.pem'), 'data/checkpoint-key.pem'],
    [new AppError('STORE_UNAVAILABLE'), 'DATABASE_URL'],
    [system('EADDRINUSE'), '127.0.0.1:3000 is in use'],
    [system('EADDRNOTAVAIL'), 'HOST'],
    [system('EACCES'), 'PORT above 1023'],
  ])('gives %s one line that says what to do', (error, words) => {
    const lines = startFailure(error, AT);
    expect(lines).toHaveLength(1);
    expect(lines?.[0]).toContain(words);
  });

  it('leaves what no operator can mend to the log', () => {
    expect(startFailure(new TypeError('x is not a function'), AT)).toBeUndefined();
    expect(startFailure(undefined, AT)).toBeUndefined();
  });
});
