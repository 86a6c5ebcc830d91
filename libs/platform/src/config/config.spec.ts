import { describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
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

  it('knows under which name browsers reach it, and how long they stay signed in', () => {
    expect(createConfig({}).sessions).toEqual({
      idleMs: 43_200_000,
      absoluteMs: 604_800_000,
      guardedAbsoluteMs: 43_200_000,
    });
    const config = createConfig({
      PUBLIC_URL: 'https://Drill.example/app/',
      SESSION_IDLE_HOURS: '0.5',
      SESSION_HOURS: '48',
      SESSION_GUARDED_HOURS: '2',
    });
    expect(config.publicOrigin).toBe('https://drill.example');
    expect(config.sessions).toEqual({
      idleMs: 1_800_000,
      absoluteMs: 172_800_000,
      guardedAbsoluteMs: 7_200_000,
    });
  });

  it('knows an identity provider, or says what is missing to one', () => {
    expect(createConfig({}).oidc).toBeUndefined();
    expect(createConfig({ OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'drill' }).oidc).toEqual({
      issuer: 'https://id.example',
      clientId: 'drill',
      label: 'id.example',
      isOpenToAll: false,
    });
    expect(
      createConfig({
        OIDC_ISSUER: 'http://localhost:9000/realm',
        OIDC_CLIENT_ID: 'drill',
        OIDC_CLIENT_SECRET: 's',
        OIDC_LABEL: 'Ministry',
        OIDC_ALLOW_NEW: 'true',
      }).oidc,
    ).toMatchObject({ clientSecret: 's', label: 'Ministry', isOpenToAll: true });
    expect(problemsOf({ OIDC_ISSUER: 'https://id.example' })).toEqual([
      expect.stringMatching(/^OIDC_CLIENT_ID must be/),
    ]);
    expect(problemsOf({ OIDC_CLIENT_ID: 'drill' })).toEqual([expect.stringMatching(/^OIDC_ISSUER must be/)]);
  });

  it('takes every Ed25519 key as the key of checkpoints, and nothing else', () => {
    for (let round = 0; round < 50; round += 1) {
      const line = privateKeyLine('ed25519');
      expect(createConfig({ CHECKPOINT_KEY: line }).checkpointKey).toBe(line);
    }
    for (const other of [privateKeyLine('x25519'), privateKeyLine('ed448'), 'x'.repeat(64), '-----BEGIN'])
      expect(problemsOf({ CHECKPOINT_KEY: other })).toEqual([expect.stringContaining('openssl genpkey')]);
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

  it.each(['chat.example', 'a.b-c.chat.example:8443', 'http://localhost:1234', 'one.example,two.example'])(
    'takes the webhook hosts %s',
    (hosts) => {
      expect(createConfig({ WEBHOOK_HOSTS: hosts }).webhookHosts).toEqual(hosts.split(','));
    },
  );

  it.each([
    ...['localhost', '127.0.0.1', '10.0.0.1:443', '[::1]', 'http://chat.example', 'https://localhost:1'],
    ...['*.example', 'chat.example/path', 'user@chat.example', 'CHAT.example', 'chat.example,'],
  ])('does not take the webhook hosts %s', (hosts) => {
    expect(problemsOf({ WEBHOOK_HOSTS: hosts })).toHaveLength(1);
  });

  function privateKeyLine(type: 'ed25519' | 'ed448' | 'x25519'): string {
    const { privateKey } = generateKeyPairSync(type as 'ed25519');
    return privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
  }

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
