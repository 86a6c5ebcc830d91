import type { StreamEntry } from '@cyberdrill/contracts';
import { describe, expect, it } from '@jest/globals';
import { ConductedDrill } from '../../../../test/drills/conducted-drill.ts';
import { aPlan, anInject } from '../../../../test/drills/small-scenario.ts';
import { ExerciseStream } from './exercise-stream.ts';

const ROOMY = { maxEntries: 1_000, maxBytes: 10_000_000 };

/** Two injects, one of them later; team b writes to a; team a notes something for itself. */
async function playedDrill(): Promise<ConductedDrill> {
  const later = anInject({
    id: 'i2',
    release: { on: 'time', atMs: 3_600_000 },
    title: { en: 'FUTURE-SECRET' },
  });
  const drill = await ConductedDrill.started(aPlan({ injects: [anInject(), later] }));
  await drill.control('control:note', { text: 'CONTROL-SECRET' });
  await drill.team('a', 'team:note', { text: 'NOTE-OF-A' });
  await drill.team('b', 'message:send', {
    messageId: 'm1',
    kind: 'share',
    to: ['team:a'],
    tlp: 'TLP:GREEN',
    subject: 'for a',
    body: 'indicators',
  });
  await drill.team('b', 'response:submit', {
    injectId: 'i1',
    responseId: 'r1',
    isFinal: true,
    values: {},
    text: 'ANSWER-OF-B',
  });
  return drill;
}

async function streamOf(drill: ConductedDrill): Promise<ExerciseStream> {
  const stream = new ExerciseStream(drill.exerciseId);
  stream.append(await drill.entries());
  return stream;
}

function entriesOf(stream: ExerciseStream, teamId: string): readonly StreamEntry[] {
  return stream.of({ teamId })?.after(0, ROOMY) ?? [];
}

describe('ExerciseStream', () => {
  it('shows control and evaluators the journal itself, by its own places', async () => {
    const drill = await playedDrill();
    const stream = await streamOf(drill);
    const entries = await drill.entries();
    expect(stream.whole.after(0, ROOMY)).toEqual(entries.map((entry) => ({ ...entry, place: entry.seq })));
    expect(stream.seq).toBe(entries.length);
  });

  it('numbers every team’s stream without gaps, whatever happens elsewhere', async () => {
    const stream = await streamOf(await playedDrill());
    for (const teamId of ['a', 'b']) {
      const places = entriesOf(stream, teamId).map(({ place }) => place);
      expect(places.length).toBeGreaterThan(3);
      expect(places).toEqual(places.map((_, index) => index + 1));
    }
  });

  it('shows a team nothing of others, of control or of the future, and no trace of the journal', async () => {
    const stream = await streamOf(await playedDrill());
    const shown = JSON.stringify(entriesOf(stream, 'a'));
    expect(shown).toContain('NOTE-OF-A');
    expect(shown).toContain('indicators');
    for (const secret of [
      'CONTROL-SECRET',
      'FUTURE-SECRET',
      'ANSWER-OF-B',
      '"seq"',
      '"hash"',
      '"prevHash"',
      '"actor"',
    ])
      expect(shown).not.toContain(secret);
  });

  it('gives the same places however the journal was read: at once or entry by entry', async () => {
    const drill = await playedDrill();
    const atOnce = await streamOf(drill);
    const oneByOne = new ExerciseStream(drill.exerciseId);
    for (const entry of await drill.entries()) oneByOne.append([entry]);
    for (const teamId of ['a', 'b']) expect(entriesOf(oneByOne, teamId)).toEqual(entriesOf(atOnce, teamId));
  });

  it('knows no stream of a team that does not take part', async () => {
    const stream = await streamOf(await playedDrill());
    expect(stream.of({ teamId: 'z' })).toBeUndefined();
  });

  it('holds as undelivered what stands up to a place, until the journal or a receipt says otherwise', async () => {
    const drill = await playedDrill();
    const stream = await streamOf(drill);
    const undelivered = stream.team('a')?.undelivered;
    const head = stream.of({ teamId: 'a' })?.head ?? 0;
    expect(undelivered?.upTo(0)).toEqual({ injectIds: [], messageIds: [] });
    expect(undelivered?.upTo(head)).toEqual({ injectIds: ['i1'], messageIds: ['m1'] });

    undelivered?.settle({ injectIds: [], messageIds: ['m1'] });
    expect(undelivered?.upTo(head)).toEqual({ injectIds: ['i1'], messageIds: [] });

    const before = stream.seq;
    await drill.give({ role: 'system', id: 'delivery' }, 'system:confirm-delivery', {
      teamId: 'a',
      injectIds: ['i1'],
      messageIds: ['m1'],
    });
    stream.append((await drill.entries()).slice(before));
    expect(undelivered?.upTo(head)).toEqual({ injectIds: [], messageIds: [] });
  });

  it('holds nothing as undelivered for the sender of a message, nor what a team has answered', async () => {
    const stream = await streamOf(await playedDrill());
    const head = stream.of({ teamId: 'b' })?.head ?? 0;
    expect(stream.team('b')?.undelivered.upTo(head)).toEqual({ injectIds: [], messageIds: [] });
  });

  it.each(['without-scores', 'wall', { evaluatorId: 'e1' }] as const)(
    'makes the view %j alike, whenever it is first asked for',
    async (audience) => {
      const drill = await playedDrill();
      const entries = await drill.entries();
      const [early, late] = [new ExerciseStream(drill.exerciseId), new ExerciseStream(drill.exerciseId)];
      const live = early.of(audience);
      const heard: number[] = [];
      live?.onGrowth(() => heard.push(live.head));
      for (const entry of entries) {
        early.append([entry]);
        early.announce();
      }
      late.append(entries);
      const shown = live?.after(0, ROOMY) ?? [];
      expect(shown.length).toBeGreaterThan(3);
      expect(late.of(audience)?.after(0, ROOMY)).toEqual(shown);
      expect(shown.map(({ place }) => place)).toEqual(shown.map((_, index) => index + 1));
      expect(heard.at(-1)).toBe(shown.length);
      expect(JSON.stringify(shown)).not.toMatch(/"(?:seq|hash|prevHash)"/);
    },
  );

  it('leaves the views as they were when an entry cannot be folded in', async () => {
    const drill = await playedDrill();
    const stream = await streamOf(drill);
    const wall = stream.of('wall');
    const before = wall?.head;
    const bad = {
      ...(await drill.entries())[0]!,
      kind: 'inject.opened',
      data: { injectId: 'none', teamId: 'a' },
    };
    expect(() => stream.append([bad as never])).toThrow();
    expect(wall?.head).toBe(before);
  });
});
