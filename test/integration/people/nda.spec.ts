import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AcceptanceView, NdaText, NdaView, PersonView } from '@cyberdrill/contracts';
import { createHash } from 'node:crypto';
import { ROUTES } from '../../security/access-matrix.ts';
import { refusalOf } from '../server/device.ts';
import { ADMIN_TOKEN, DrillServer, type Drill } from '../server/drill-server.ts';
import { until } from '@cyberdrill/testing';
import { form, invite } from './invite.ts';
import { PeopleOf } from './people-of.ts';
import { Visitor } from './visitor.ts';

let server: DrillServer;
let people: PeopleOf;
let drill: Drill;
const nda = (path = ''): string => `/exercises/${drill.exerciseId}/nda${path}`;

beforeAll(async () => {
  server = await DrillServer.start();
  people = await PeopleOf.at(server);
});
afterAll(async () => {
  await people.stop();
  await server.stop();
});

async function setText(texts: object): Promise<NdaView> {
  const init = { method: 'PUT', body: JSON.stringify({ texts }) };
  return (await (await drill.request('/nda', ADMIN_TOKEN, init)).json()) as NdaView;
}

describe('before agreeing', () => {
  it('no route of the exercise opens but those to read and to agree, nor does a socket', async () => {
    drill = await server.started(['a']);
    const { visitor } = await people.member(drill, 'director');
    await setText({ en: 'Another text.' });
    const opened: string[] = [];
    for (const { route } of ROUTES.filter(({ route }) => route.includes(':exerciseId'))) {
      const [method = '', path = ''] = route.replace('/api/v1', '').split(' ');
      const address = path.replace(':exerciseId', drill.exerciseId).replace(':sha256', 'a'.repeat(64));
      const code = await visitor.codeOf(method, address.replace(/:\w+/g, 'there-is-none'));
      // Some are for other roles than a director's.
      if (code !== 'NDA_REQUIRED' && code !== 'NOT_PERMITTED') opened.push(route);
    }
    expect(opened).toEqual([
      'GET /api/v1/exercises/:exerciseId/nda',
      'POST /api/v1/exercises/:exerciseId/nda/acceptance',
    ]);
    expect(await refusalOf(visitor.device(drill.exerciseId))).toMatchObject({
      code: 'NDA_REQUIRED',
      details: { version: 2 },
    });
  });

  it('a key opens everything: it is nobody’s', async () => {
    drill = await server.started(['a']);
    expect((await drill.request('/stream', drill.tokenOf('a'))).status).toBe(200);
    const view = (await (await drill.request('/nda', drill.tokenOf('a'))).json()) as NdaView;
    expect(view).toMatchObject({ nda: { version: 1 }, isDue: false });
    expect(view).not.toHaveProperty('accepted');
    const body = JSON.stringify({ version: 1, language: 'en' });
    const accepted = await drill.request('/nda/acceptance', drill.tokenOf('a'), { method: 'POST', body });
    expect(accepted.status).toBe(422);
  });
});

describe('agreeing', () => {
  it('is recorded with the hash of the very words, for oneself and the organisers to see', async () => {
    drill = await server.started(['a']);
    await setText({ en: 'Keep quiet.', fr: 'Silence.' });
    const { token } = await invite(drill);
    const ana = new Visitor(server);
    await ana.post('/join', form({ token, acceptedNda: { version: 2, language: 'fr' } }));
    const sha256 = createHash('sha256').update('Silence.').digest('hex');
    const view = await ana.get<NdaView>(nda());
    expect(view).toMatchObject({ isDue: false, accepted: { version: 2, language: 'fr', sha256 } });

    const { visitor: director } = await people.member(drill, 'director');
    const [acceptance] = (await director.get<readonly AcceptanceView[]>(nda('/acceptances'))).filter(
      ({ name }) => name === 'Ana Pop',
    );
    expect(acceptance).toMatchObject({ ...view.accepted });
    const listed = await director.get<readonly PersonView[]>(`/exercises/${drill.exerciseId}/people`);
    expect(listed.find(({ name }) => name === 'Ana Pop')?.acceptedNda).toMatchObject({ version: 2 });
  });

  it('is asked again when the text changes, at once, and lets back in', async () => {
    drill = await server.started(['a']);
    const { visitor } = await people.member(drill, 'analyst', 'a');
    const device = await visitor.device(drill.exerciseId).connect();
    await device.holds('inject.released');
    const refusals: unknown[] = [];
    device.socket.on('connect_error', (error) => refusals.push((error as { data?: unknown }).data));
    expect(await setText({ en: 'A second text.' })).toMatchObject({ nda: { version: 2 } });
    await until(() => refusals.length > 0, 30_000, 'the device to be told why it was cut');
    expect(refusals[0]).toMatchObject({ code: 'NDA_REQUIRED' });
    expect(await visitor.codeOf('GET', `/exercises/${drill.exerciseId}/stream`)).toBe('NDA_REQUIRED');

    expect(await visitor.codeOf('POST', nda('/acceptance'), { version: 1, language: 'en' })).toBe(
      'NDA_CHANGED',
    );
    const view = await visitor.post<NdaView>(nda('/acceptance'), { version: 2, language: 'en' });
    expect(view.isDue).toBe(false);
    expect(await visitor.codeOf('GET', `/exercises/${drill.exerciseId}/stream`)).toBe('ok');
    // A page connects again once it has shown the text; who was refused is not to try by itself.
    await device.connect();
    device.close();
  });

  it('is not asked where a director has taken the text away, and every text can still be read', async () => {
    drill = await server.started(['a']);
    const director = await people.member(drill, 'director');
    expect(await director.visitor.codeOf('PUT', nda(), { texts: {} })).toBe('ok');
    const { token } = await invite(drill);
    const ana = new Visitor(server);
    expect(await ana.post('/join/preview', { token })).not.toHaveProperty('nda');
    await ana.post('/join', form({ token, acceptedNda: undefined as never }));
    expect(await ana.get<NdaView>(nda())).toEqual({ isDue: false });
    const versions = await director.visitor.get<readonly NdaText[]>(nda('/versions'));
    expect(versions.map(({ version, texts }) => [version, Object.keys(texts).length])).toEqual([
      [2, 0],
      [1, 6],
    ]);
  });

  it.each([
    ['no texts', {}],
    ['a text of nothing', { texts: { en: '  ' } }],
    ['a language that is none', { texts: { 'en glish': 'x' } }],
    ['a text that is too long', { texts: { en: 'x'.repeat(20_001) } }],
    ['something else than texts', { texts: ['x'] }],
  ])('is not asked for %s', async (_, body) => {
    drill = await server.plan(['a']);
    const init = { method: 'PUT', body: JSON.stringify(body) };
    expect((await drill.request('/nda', ADMIN_TOKEN, init)).status).toBe(422);
    const view = (await (await drill.request('/nda', drill.tokenOf('a'))).json()) as NdaView;
    expect(view.nda?.version).toBe(1);
  });
});
