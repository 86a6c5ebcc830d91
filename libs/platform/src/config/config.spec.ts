import { describe, expect, it } from '@jest/globals';
import { ConfigError, createConfig } from './config.ts';

describe('createConfig', () => {
  it('has a default for everything', () => {
    expect(createConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      roles: ['api', 'scheduler'],
      verbosity: 'warn',
      allowedOrigins: [],
      databaseUrl: undefined,
    });
  });

  it('takes an empty variable as left out', () => {
    expect(createConfig({ PORT: '', DATABASE_URL: '', ROLES: '' })).toMatchObject({ port: 3000 });
  });

  it('shapes what is given', () => {
    const config = createConfig({
      PORT: '0',
      ROLES: 'scheduler',
      ALLOWED_ORIGINS: 'https://drill.example,http://localhost:5173',
      TRUSTED_PROXIES: '10.0.0.0/8,::1',
    });
    expect(config.port).toBe(0);
    expect(config.roles).toEqual(['scheduler']);
    expect(config.allowedOrigins).toEqual(['https://drill.example', 'http://localhost:5173']);
    expect(config.trustedProxies).toEqual(['10.0.0.0/8', '::1']);
  });

  it('names every bad variable, one line each, and never a value', () => {
    const env = {
      PORT: 'banana',
      DATABASE_URL: 'mysql://secret@host',
      ADMIN_TOKEN: 'short-secret',
      TRUSTED_PROXIES: '10.0.0.0/8,999.0.0.0/8',
    };
    const problems = problemsOf(env);
    expect(problems.map((line) => line.split(' ')[0])).toEqual([
      'ADMIN_TOKEN',
      'DATABASE_URL',
      'PORT',
      'TRUSTED_PROXIES',
    ]);
    for (const value of Object.values(env)) expect(problems.join('\n')).not.toContain(value);
  });

  function problemsOf(env: Record<string, string>): readonly string[] {
    try {
      createConfig(env);
      return [];
    } catch (error) {
      if (error instanceof ConfigError) return error.problems;
      throw error;
    }
  }
});
