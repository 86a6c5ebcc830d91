import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DrillRole } from '@cyberdrill/domain';
import { canariesIn, canary, OWNERS, type Owner } from './canaries.ts';
import { furtherKey } from './callers.ts';
import { Crawler, type Find, type Guesses } from './crawler.ts';
import { B, JUDGEMENTS, SecretDrill, sha256Of } from './secret-drill.ts';
import { contentOf, LADEN } from './secret-scenario.ts';
import { Device } from '../integration/server/device.ts';
import { until } from '@cyberdrill/testing';

/** Fields of the journal that nobody is sent who may not see all of it. */
const JOURNAL_FIELDS = /"(?:seq|prevHash|hash)":/;
/** Fields of the journal that no team is ever sent. */
const STAFF_FIELDS = /"(?:seq|prevHash|hash|audience|actor|conditionsMet|teamIds|latenessMs)":/g;

const OF_OTHERS: readonly Owner[] = ['msel', 'answer', 'control', 'b', 'one', 'two', 'person'];

/** Whose words each role must not come by while the exercise runs, whatever it asks for. The team is `a`. */
const KEPT_FROM: Partial<Readonly<Record<DrillRole, readonly Owner[]>>> = {
  'team-lead': [...OF_OTHERS, 'endex'],
  analyst: [...OF_OTHERS, 'endex'],
  liaison: [...OF_OTHERS, 'endex'],
  coach: [...OF_OTHERS, 'endex'],
  observer: OWNERS,
  'sim-cell': ['answer', 'one', 'two', 'person'],
  evaluator: ['one', 'two', 'person'],
  // Those two may know the scenario, and nothing of who plays it and how.
  planner: ['control', 'a', 'b', 'shared', 'one', 'two'],
  'scenario-provider': ['control', 'a', 'b', 'shared', 'one', 'two', 'person'],
  // Who takes part is what a registrar is for.
  registrar: OWNERS.filter((owner) => owner !== 'person'),
};
const KEPT = Object.entries(KEPT_FROM) as [DrillRole, readonly Owner[]][];

let secrets: SecretDrill;
/** Everything that team `a` could have heard of. */
let everyGuess: Guesses;
/** What is worth a try to those who know less. */
let someGuesses: Guesses;

beforeAll(async () => {
  secrets = await SecretDrill.planned();
  const { exerciseId } = secrets.drill;
  const hashes = [...LADEN.slice(1).map((name) => sha256Of(contentOf(name))), sha256Of(B.evidence)];
  const aboutB = { injectId: 'only-b', hintId: 'h', teamId: 'b' };
  everyGuess = {
    exerciseIds: [exerciseId, 'secrets', 'another'],
    sha256: [...hashes, 'not-a-hash'],
    ids: [
      ...LADEN.map((injectId) => ({
        injectId,
        hintId: injectId === 'question' ? 'third' : 'h',
        teamId: 'b',
      })),
      aboutB,
      { injectId: 'cue' },
      { injectId: 'watch', objectiveId: 'respond' },
      {
        injectId: 'question',
        hintId: 'no-hint',
        messageId: 'no-message',
        dutyId: B.dutyId,
        expectationId: 'tell',
      },
    ],
  };
  someGuesses = { exerciseIds: [exerciseId], sha256: hashes, ids: [aboutB] };
});

afterAll(() => secrets.stop());

async function crawled(role: DrillRole, guesses: Guesses = someGuesses): Promise<Crawler> {
  const crawler = new Crawler(secrets.drill, role);
  await crawler.crawl(guesses);
  return crawler;
}

/** The door behind which the scenario lies, as it was written. */
const SCENARIO = /^GET \S+\/scenario$/;

/** Owners whose words stand in the scenario: a team's are those of injects that go to it. */
const IN_SCENARIO: readonly Owner[] = ['a', 'b', 'shared'];

/** What was found of these owners, and where. Who may read the scenario finds in it what it says to teams, and nothing else there. */
function found(finds: readonly Find[], owners: readonly Owner[]): readonly string[] {
  return finds.flatMap(({ source, text }) => {
    const kept = SCENARIO.test(source) ? owners.filter((owner) => !IN_SCENARIO.includes(owner)) : owners;
    return canariesIn(text, kept).map((one) => `${one} in ${source}`);
  });
}

/** What one key is sent of the journal. */
async function streamOf(token: string): Promise<string> {
  const device = await new Device(secrets.drill.server.url, token).connect();
  try {
    await until(() => device.batches.length > 0 && device.held === device.batches.at(-1)?.head, 30_000);
    expect(device.entries.map(({ place }) => place)).toEqual(device.entries.map((_, index) => index + 1));
    return JSON.stringify(device.entries);
  } finally {
    device.close();
  }
}

describe('before STARTEX', () => {
  it('a team that asks for everything finds no secret of the scenario', async () => {
    const { finds } = await crawled('team-lead', everyGuess);
    expect(found(finds, [...OF_OTHERS, 'endex'])).toEqual([]);
  }, 120_000);

  it.each(KEPT.slice(1))('%s finds nothing of %j', async (role, owners) => {
    const { finds } = await crawled(role);
    expect(found(finds, owners)).toEqual([]);
  });
});

describe('while the exercise runs', () => {
  beforeAll(async () => {
    await secrets.play();
    const token = secrets.drill.tokenOf('a');
    await secrets.must(token, 'team:note', { text: canary('a', 'note') });
    await secrets.must(token, 'response:submit', {
      ...{ injectId: 'question', responseId: canary('a', 'response-id'), isFinal: true },
      ...{ values: { words: canary('a', 'words') }, text: canary('a', 'text') },
    });
    await secrets.must(token, 'message:send', {
      ...{ messageId: canary('a', 'message-id'), kind: 'share', to: ['team:b'], tlp: 'TLP:GREEN' },
      ...{ subject: canary('a', 'subject'), body: canary('a', 'body') },
    });
  }, 120_000);

  it('a team that asks for everything finds its own and what was sent to it, and nothing else', async () => {
    const { finds, haul } = await crawled('team-lead', everyGuess);
    expect(found(finds, [...OF_OTHERS, 'endex'])).toEqual([]);
    expect(haul).not.toContain(String(B.number));
    expect(haul).not.toContain(B.technique);
    expect(canariesIn(haul, ['a'])).toHaveLength(7);
    expect(canariesIn(haul, ['shared'])).toHaveLength(3);
  }, 120_000);

  it('a team is sent a stream without gaps, and nothing by which to count what happens elsewhere', async () => {
    const crawler = new Crawler(secrets.drill, 'team-lead');
    const entries = await crawler.readStream();
    expect(entries.map(({ place }) => place)).toEqual(entries.map((_, index) => index + 1));
    expect(entries.length).toBeLessThan((await secrets.drill.journal()).length);
    expect(crawler.haul.match(STAFF_FIELDS)).toBeNull();
    for (const { kind, data } of entries)
      if (kind !== 'message.sent') expect(JSON.stringify(data)).not.toContain('"teamId":"b"');
  });

  it.each(KEPT.slice(1))(
    '%s that asks for everything finds nothing of %j',
    async (role, owners) => {
      const { finds } = await crawled(role);
      expect(found(finds, owners)).toEqual([]);
      const ofExercise = finds.filter(({ source }) => source !== 'GET /api/v1/openapi.json');
      expect(ofExercise.filter(({ text }) => JOURNAL_FIELDS.test(text))).toEqual([]);
    },
    120_000,
  );

  it('a coach finds what its own team finds', async () => {
    const [coach, team] = [await crawled('coach'), await crawled('analyst')];
    expect(canariesIn(coach.haul, OWNERS)).toEqual(canariesIn(team.haul, OWNERS));
  }, 120_000);

  it('the simulation cell finds the story to come and what all teams say', async () => {
    const { haul } = await crawled('sim-cell');
    const seen = canariesIn(haul, OWNERS);
    for (const label of ['future-body', 'branch-title', 'question-white-cell', 'silent-obligation'])
      expect(seen).toContain(canary('msel', label));
    for (const label of ['answer-words', 'draft-text', 'note', 'body'])
      expect(seen).toContain(canary('b', label));
    expect(seen).toContain(canary('control', 'note'));
    expect(seen).not.toContain(canary('endex', 'expectation'));
  }, 120_000);

  it('an observer is sent a wall, without a word of anybody', async () => {
    const entries = await new Crawler(secrets.drill, 'observer').readStream();
    const kinds = new Set(entries.map(({ kind }) => kind));
    for (const kind of ['inject.released', 'inject.acknowledged', 'response.submitted', 'message.sent'])
      expect(kinds).toContain(kind);
    expect(JSON.stringify(entries)).not.toMatch(/"(?:commandId|actor|subject|body|text|values)":/);
  });

  it('a scenario’s provider is told no team’s name', async () => {
    const { haul } = await crawled('scenario-provider');
    expect(haul).not.toContain('CIRT b');
  }, 120_000);

  it('an evaluator finds what another has found on a thing only after the own finding on it', async () => {
    const two = await furtherKey(secrets.drill, { role: 'evaluator' });
    const opened: string[] = [];
    expect(canariesIn(await streamOf(two), ['one'])).toEqual([]);
    for (const judgement of JUDGEMENTS) {
      await secrets.judgeOne(two, 'two', judgement);
      opened.push(canary('one', judgement.name));
      const stream = await streamOf(two);
      expect([...canariesIn(stream, ['one'])].sort()).toEqual([...opened].sort());
      expect(stream.match(JOURNAL_FIELDS)).toBeNull();
    }
    // The first one, who has judged everything, sees the second.
    const one = await streamOf(secrets.drill.planned.evaluatorToken);
    expect(canariesIn(one, ['two'])).toHaveLength(JUDGEMENTS.length);
  }, 120_000);
});

describe('after ENDEX', () => {
  beforeAll(() => secrets.drill.control('exercise:end', {}));

  it('a team finds what is told after ENDEX, and still nothing of others', async () => {
    const { finds, haul } = await crawled('team-lead', everyGuess);
    expect(found(finds, OF_OTHERS)).toEqual([]);
    expect([...canariesIn(haul, ['endex'])].sort()).toEqual([
      canary('endex', 'expectation'),
      canary('endex', 'objective'),
    ]);
    const reports = finds.filter(({ source }) => source.includes('/report'));
    expect(reports.map(({ text }) => text.slice(0, 3))).toContain('200');
    expect(
      reports
        .map(({ text }) => text)
        .join('\n')
        .match(/"(?:seq|entries|counts|meanScore)":|\d+ entries/g),
    ).toBeNull();
  }, 120_000);

  it.each(KEPT.slice(1))(
    '%s finds no more than before, but for the report where one is due',
    async (role, owners) => {
      const { finds } = await crawled(role);
      const due: readonly Owner[] = role === 'observer' || role === 'registrar' ? [] : ['endex'];
      expect(
        found(
          finds,
          owners.filter((owner) => !due.includes(owner)),
        ),
      ).toEqual([]);
    },
    120_000,
  );

  it('an evaluator finds what others have found when scores are locked', async () => {
    for (const to of ['evaluation', 'aar-draft'] as const)
      await secrets.drill.control('exercise:move', { to });
    const { haul } = await crawled('evaluator');
    expect(canariesIn(haul, ['one'])).toHaveLength(JUDGEMENTS.length);
    expect(canariesIn(haul, ['two'])).toHaveLength(JUDGEMENTS.length);
  }, 120_000);
});

describe('control, by the same crawler', () => {
  it('finds everything that was planted: what others did not find, they could have found', async () => {
    const { haul } = await crawled('director', everyGuess);
    const planted = new Set(canariesIn(haul, OWNERS));
    const of = (owner: Owner, ...labels: string[]) => labels.map((label) => canary(owner, label));
    for (const one of [
      ...of('b', 'answer-words', 'answer-text', 'draft-text', 'note', 'file-name', 'file-content'),
      ...of('b', 'attachment-name', 'indicator', 'recorded-text', 'body', 'from-the-press'),
      ...of('b', 'known-obligation', 'only-b-title'),
      ...of('control', 'note', 'skip-reason', 'hold-reason', 'shift-reason', 'extension-reason'),
      ...of('msel', 'future-body', 'reserve-title', 'branch-title', 'cue-title', 'watch-body'),
      ...of('msel', 'silent-obligation', 'question-hint-first', 'question-white-cell', 'file-content'),
      ...of('msel', 'phase-name'),
      ...of('answer', 'question-check', 'question-expected', 'minimum-content', 'future-expectation'),
      ...of('endex', 'expectation', 'objective'),
      ...of('person', 'of-team-b', 'of-evaluators'),
      ...JUDGEMENTS.flatMap(({ name }) => [...of('one', name), ...of('two', name)]),
    ])
      expect(planted).toContain(one);
    expect(haul).toContain(String(B.number));
    expect(planted.size).toBeGreaterThan(100);
  }, 120_000);
});
