import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { Output } from '../../../apps/cli/src/output.ts';
import { createProgram } from '../../../apps/cli/src/program.ts';
import { ADMIN_TOKEN, DrillServer, type Drill } from '../server/drill-server.ts';
import { form } from './invite.ts';
import { Visitor } from './visitor.ts';

interface Run {
  readonly exitCode: number | undefined;
  readonly results: string;
  readonly messages: string;
}

let server: DrillServer;
let drill: Drill;
let folder: string;

beforeAll(async () => {
  server = await DrillServer.start();
  drill = await server.plan(['a', 'b']);
  folder = await mkdtemp(join(tmpdir(), 'cyberdrill-invite-'));
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

async function run(
  args: readonly string[],
  env: Record<string, string> = { ADMIN_TOKEN },
  url = server.url,
): Promise<Run> {
  const [results, messages] = [new PassThrough(), new PassThrough()];
  const output = new Output(
    results as unknown as NodeJS.WriteStream,
    messages as unknown as NodeJS.WriteStream,
  );
  let exitCode: number | undefined;
  const program = createProgram({ from: folder, env, output }, (code) => (exitCode = code));
  await program.parseAsync(['invite', ...args, '--url', url], { from: 'user' });
  results.end();
  messages.end();
  return { exitCode, results: await text(results), messages: await text(messages) };
}

describe('cyberdrill invite', () => {
  it('prints a code and a link for every team, which let people in', async () => {
    const { exitCode, results } = await run([
      drill.exerciseId,
      '--all-teams',
      '--seats',
      '2',
      '--expires',
      '12h',
    ]);
    expect(exitCode).toBe(0);
    const rows = results
      .trimEnd()
      .split('\n')
      .slice(2)
      .map((line) => line.split(/ {2,}/));
    expect(rows.map(([team, role]) => [team, role])).toEqual([
      ['a', 'analyst'],
      ['b', 'analyst'],
    ]);
    const [, second] = rows;
    const [code = '', link = ''] = second?.slice(-2) ?? [];
    const token = link.split('/join#')[1] ?? '';
    expect(link).toBe(`${server.url}/join#${token}`);
    for (const secret of [{ code }, { token }])
      expect(await new Visitor(server).codeOf('POST', '/join', form(secret))).toBe('ok');
    expect(await new Visitor(server).codeOf('POST', '/join', form({ code }))).toBe('INVITATION_FULL');
  });

  it('writes sheets for chosen teams that only their owner can read, and prints no code', async () => {
    const sheets = join(folder, 'sheets.html');
    const args = [
      '--team',
      'b',
      '--role',
      'team-lead',
      '--starts',
      '2026-11-24T09:00Z',
      '--sheets',
      'sheets.html',
    ];
    const { exitCode, results } = await run([drill.exerciseId, ...args]);
    expect([exitCode, results]).toEqual([0, expect.stringMatching(/^\S+sheets\.html: /)]);
    const page = await readFile(sheets, 'utf8');
    expect(page).toContain('CIRT b');
    expect(page).toContain('24 November 2026 at 09:00 UTC');
    const [, code = ''] = /class="code" dir="ltr">([^<]+)</.exec(page) ?? [];
    expect(results).not.toContain(code);
    expect((await stat(sheets)).mode & 0o777).toBe(0o600);
    expect(await new Visitor(server).codeOf('POST', '/join/preview', { code })).toBe('ok');
  });

  it('finds the key in a file, or in the data folder of a server on this machine', async () => {
    await writeFile(join(folder, 'key'), `${ADMIN_TOKEN}\n`);
    await writeFile(join(folder, 'admin-token'), `${ADMIN_TOKEN}\n`);
    const asked = [drill.exerciseId, '--role', 'observer'];
    const wrong = { ADMIN_TOKEN: 'x'.repeat(40) };
    expect((await run([...asked, '--key-file', 'key'], wrong)).exitCode).toBe(0);
    expect((await run(asked, { DATA_DIR: '.' })).exitCode).toBe(0);
    await expect(run(asked, wrong)).rejects.toMatchObject({ code: 'TOKEN_UNKNOWN' });
  });

  it.each([
    ['nobody', [], /Say whom to invite/],
    ['a team with a role of none', ['--all-teams', '--role', 'observer'], /No team has a role observer/],
    ['a player of no team', ['--role', 'analyst'], /--all-teams/],
    ['some and all teams', ['--all-teams', '--team', 'a'], /either/],
  ])('says what is wrong with inviting %s', async (_, args, words) => {
    const { exitCode, messages } = await run([drill.exerciseId, ...args]);
    expect(exitCode).toBe(2);
    expect(messages).toMatch(words);
  });

  it('says so when the server knows no such exercise, or does not answer', async () => {
    await expect(run(['nowhere', '--all-teams'])).rejects.toMatchObject({ code: 'EXERCISE_UNKNOWN' });
    const elsewhere = 'http://127.0.0.1:9';
    await expect(run([drill.exerciseId, '--all-teams'], { ADMIN_TOKEN }, elsewhere)).rejects.toMatchObject({
      name: 'ServerUnreachableError',
      message: expect.stringContaining(elsewhere),
    });
  });
});
