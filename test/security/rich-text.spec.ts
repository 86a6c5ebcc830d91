import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PlannedExercise } from '@cyberdrill/contracts';
import { ADMIN_TOKEN, Drill, DrillServer } from '../integration/server/drill-server.ts';
import { SERVER_SCENARIO } from '../integration/server/server-scenario.ts';

/** What authors of scenarios and teams might write to get something run or fetched by who reads the report. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg><animate onbegin=alert(1)>',
  '[bank](javascript:alert(1))',
  '[bank](https://attacker.test/login)',
  '![beacon](https://attacker.test/beacon.png)',
  '<https://attacker.test/auto>',
  '"><iframe srcdoc="<script>alert(1)</script>">',
  '<style>@import url(//attacker.test/x.css)</style>',
  '</details></main></body><script>alert(1)</script>',
].join('\n\n');

let server: DrillServer;
let drill: Drill;

beforeAll(async () => {
  server = await DrillServer.start();
  const inYaml = `|\n${HOSTILE.split('\n')
    .map((line) => `      ${line}`)
    .join('\n')}\n      **Read this.**`;
  const scenarioYaml = SERVER_SCENARIO.replace('body: What did you find?', `body: ${inYaml}`);
  const teams = ['a', 'b'].map((id) => ({ id, name: `CIRT ${id} <b>`, language: 'en' }));
  const body = JSON.stringify({ title: 'x <script>', scenarioYaml, teams });
  const response = await server.request('/exercises', ADMIN_TOKEN, { method: 'POST', body });
  if (response.status !== 201) throw new Error(await response.text());
  drill = new Drill(server, (await response.json()) as PlannedExercise);
  await drill.control('exercise:start', {});
  const answer = { injectId: 'question', responseId: 'r', isFinal: true, values: {}, text: HOSTILE };
  expect(await drill.give(drill.tokenOf('a'), 'response:submit', answer)).toHaveProperty('data');
  await drill.control('exercise:end', {});
}, 60_000);

afterAll(() => server.stop());

describe.each([
  ['control', () => drill.planned.controlToken],
  ['a team', () => drill.tokenOf('a')],
])('the report that %s reads', (_, token) => {
  let response: Response;
  let page: string;

  beforeAll(async () => {
    response = await drill.request('/report?format=html', token());
    page = await response.text();
  });

  it('shows what was written, rendered', () => {
    expect(page).toContain('<strong>Read this.</strong>');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('https://attacker.test/login');
  });

  it('runs nothing, fetches nothing and leads nowhere', () => {
    const tags = page.match(/<[a-z][^>]*>/gi) ?? [];
    expect(tags.length).toBeGreaterThan(50);
    const names = new Set(tags.map((tag) => /^<([a-z0-9]+)/i.exec(tag)?.[1]?.toLowerCase()));
    for (const name of ['script', 'img', 'iframe', 'animate', 'object', 'embed', 'form', 'link', 'base'])
      expect(names).not.toContain(name);
    const inTags = tags.join('\n');
    expect(inTags).not.toMatch(/attacker|javascript:|\son[a-z]+\s*=|\s(src|srcset|srcdoc|style|action)\s*=/i);
    for (const [, target] of inTags.matchAll(/href="([^"]*)"/g)) expect(target).toMatch(/^#/);
  });

  it('may run and fetch nothing even if it wanted to', () => {
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^sandbox; default-src 'none'/);
    expect(policy).not.toMatch(/script-src|https?:/);
  });
});
