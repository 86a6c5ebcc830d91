import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { OwnSession } from '@cyberdrill/contracts';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { Output } from '../../../apps/cli/src/output.ts';
import { createProgram } from '../../../apps/cli/src/program.ts';
import { ADMIN_TOKEN, IdentityServer, PASSWORD } from './identity-server.ts';

let server: IdentityServer;
let folder: string;
let said: string;

beforeAll(async () => {
  server = await IdentityServer.start();
  folder = await mkdtemp(join(tmpdir(), 'cyberdrill-cli-test-'));
}, 60_000);
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  said = '';
});

/** What `cyberdrill user …` says; rejects with the error that would be its one line. */
async function user(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  const stream = new PassThrough();
  stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const written = stream as unknown as NodeJS.WriteStream;
  let exitCode = -1;
  const context = {
    from: folder,
    env: { CYBERDRILL_URL: server.origin(), ADMIN_TOKEN, ...env },
    output: new Output(written, written),
  };
  const program = createProgram(context, (code) => (exitCode = code));
  await program.parseAsync(['user', ...args], { from: 'user' });
  return exitCode;
}

function codeIn(text: string): string {
  return /[0-9A-Z]{4}(-[0-9A-Z]{4})+/.exec(text)?.[0] ?? '';
}

describe('cyberdrill user', () => {
  it('adds somebody, who begins with the code that it prints', async () => {
    const email = `cli-${Date.now()}@example.org`;
    expect(await user(['add', email.toUpperCase(), '--name', 'Cli Ent'])).toBe(0);
    expect(said).toContain(email);
    const given = { email, code: codeIn(said), newPassword: PASSWORD };
    const session = await server.browser().get<OwnSession>('POST', '/session/reset-code', given);
    expect(session.account).toMatchObject({ name: 'Cli Ent', isAdministrator: false });
    expect(await user(['list'])).toBe(0);
    expect(said).toContain(session.account.accountId);
    await expect(user(['add', email, '--name', 'Other'])).rejects.toMatchObject({ code: 'EMAIL_TAKEN' });
  });

  it('adds an administrator, who has to enrol a second factor', async () => {
    const email = `admin-${Date.now()}@example.org`;
    await user(['add', email, '--name', 'Ada', '--admin']);
    const given = { email, code: codeIn(said), newPassword: PASSWORD };
    expect(await server.browser().get<OwnSession>('POST', '/session/reset-code', given)).toMatchObject({
      account: { isAdministrator: true },
      standing: 'factor-to-enrol',
    });
  });

  it('resets a password by e-mail address, or leads somebody without one back in by id', async () => {
    const person = await server.person();
    expect(await user(['reset', ` ${person.email.toUpperCase()}`])).toBe(0);
    const given = { email: person.email, code: codeIn(said), newPassword: `${PASSWORD} new` };
    expect(await server.browser().answer('POST', '/session/reset-code', given)).toBe('200');

    const guest = await server.guest('Guest');
    said = '';
    expect(await user(['reset', guest.accountId])).toBe(0);
    expect(await server.browser().answer('POST', '/session/return-code', { code: codeIn(said) })).toBe('200');
    await expect(user(['reset', 'nobody@example.org'])).rejects.toMatchObject({ code: 'ACCOUNT_UNKNOWN' });
  });

  it('reads the key from a file, and says where none is', async () => {
    const keyFile = join(folder, 'key');
    await writeFile(keyFile, `${ADMIN_TOKEN}\n`);
    expect(await user(['list', '--key-file', 'key'], { ADMIN_TOKEN: '' })).toBe(0);
    await expect(user(['list'], { ADMIN_TOKEN: '' })).rejects.toThrow(
      /no administrator’s key in .*data\/admin-token/,
    );
    await expect(user(['list'], { ADMIN_TOKEN: 'x'.repeat(43) })).rejects.toMatchObject({
      code: 'TOKEN_UNKNOWN',
    });
  });

  it('says in one line when no server answers, or something else does', async () => {
    for (const url of ['http://localhost:9', 'no address'])
      await expect(user(['list', '--url', url])).rejects.toThrow(/^No server answers at .*\.$/);
  });
});
