import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { TcpProxy, testDatabase, until, type TestDatabase } from '@cyberdrill/testing';
import { AnsweringTeam } from './harness/answering-team.ts';
import { DrillUnderFault } from './harness/drill-under-fault.ts';
import { KillableServer } from './harness/killable-server.ts';

describe('a team whose link is bad', () => {
  let database: TestDatabase;
  let server: KillableServer;
  let drill: DrillUnderFault | undefined;
  const links = new Map<string, TcpProxy>();

  beforeAll(async () => {
    database = await testDatabase();
    server = await KillableServer.start({ DATABASE_URL: database.url });
  }, 120_000);

  afterEach(async () => {
    drill?.close();
    for (const link of links.values()) await link.close();
    links.clear();
  });

  afterAll(async () => {
    await server.stop();
    await database.drop();
  }, 120_000);

  /** A drill whose teams reach the server by a link of their own each. */
  async function start(injects: number): Promise<DrillUnderFault> {
    for (const teamId of ['one', 'two', 'three'])
      links.set(teamId, await TcpProxy.to({ host: '127.0.0.1', port: server.port }));
    const urlFor = (teamId: string): string => `http://127.0.0.1:${linkOf(teamId).port}`;
    drill = await DrillUnderFault.started(server, { injects, urlFor });
    return drill;
  }

  function linkOf(teamId: string): TcpProxy {
    const link = links.get(teamId);
    if (link === undefined) throw new Error(`there is no link of ${teamId}`);
    return link;
  }

  function teamOf(under: DrillUnderFault, teamId: string): AnsweringTeam {
    const team = under.teams.find((one) => one.teamId === teamId);
    if (team === undefined) throw new Error(`there is no team ${teamId}`);
    return team;
  }

  it('loses nothing and tells nothing twice over half-open, slow and deaf links, all at once', async () => {
    const under = await start(16);
    await under.shown(2);
    const brokenAtMs = Date.now();
    const brokenFor = (ms: number): Promise<void> => until(() => Date.now() >= brokenAtMs + ms, 30_000 + ms);
    // One: the firewall forgets the connection. Two: nothing moves for a while, then everything does. Three: what it
    // says arrives, and it hears nothing.
    linkOf('one').silence();
    linkOf('two').silence();
    linkOf('three').silenceAnswers();
    const three = teamOf(under, 'three');
    const saidBefore = three.answers.length;
    void three.device.send('team:note', { text: 'Does anybody hear us?' }).catch(() => undefined);

    await brokenFor(3_000);
    linkOf('two').resume();
    linkOf('three').cut();
    linkOf('three').heal();
    await brokenFor(12_000);
    linkOf('one').heal();
    await under.finished();

    expect(await under.violations()).toEqual([]);
    const one = teamOf(under, 'one');
    expect(one.device.connections).toBeGreaterThan(1);
    expect(three.device.connections).toBeGreaterThan(1);
    expect(three.answers.length).toBeGreaterThan(saidBefore);
  }, 120_000);

  it('is told “repeat” when an answer was stored and the confirmation was lost', async () => {
    const under = await start(3);
    await under.shown(1);
    const { device } = teamOf(under, 'one');
    linkOf('one').silenceAnswers();
    const sent = device.send('team:note', { text: 'Said once.' });
    const notes = (): number => under.told('team.noted').length;
    await until(() => notes() === 1, 30_000, 'the note is stored');
    linkOf('one').cut();
    linkOf('one').heal();

    expect((await sent).tries.at(-1)).toBe('repeat');
    expect((await sent).outcome).toMatchObject({ hasEffect: true, isRepeat: true });
    await under.finished();
    expect(notes()).toBe(1);
    expect(await under.violations()).toEqual([]);
  }, 120_000);

  it('comes to hold everything although the link is cut in the middle of what it is sent', async () => {
    const under = await start(6);
    await under.finished();
    const token = under.plan.teams.find(({ id }) => id === 'one')?.token ?? '';
    const late = new AnsweringTeam('one', `http://127.0.0.1:${linkOf('one').port}`, token);
    under.teams.push(late);
    for (const bytes of [150, 700, 1_500, 3_000]) {
      linkOf('one').cutAfterAnswering(bytes);
      const before = late.device.connections;
      const gone = new Promise((resolve) => late.device.socket.once('disconnect', resolve));
      const refused = new Promise((resolve) => late.device.socket.once('connect_error', resolve));
      late.device.socket.connect();
      await Promise.race([gone, refused]);
      expect(late.device.connections - before).toBeLessThanOrEqual(1);
    }
    await under.finished();
    expect(late.device.skipped).toEqual([]);
    expect(await under.violations()).toEqual([]);
  }, 120_000);

  it('goes on after every break of many', async () => {
    const under = await start(8);
    for (let count = 1; count <= 8; count += 1) {
      await under.shown(count);
      for (const link of links.values()) link.cut();
    }
    await under.finished();
    expect(await under.violations()).toEqual([]);
    for (const { device } of under.teams) expect(device.connections).toBeGreaterThan(6);
  }, 120_000);
});
