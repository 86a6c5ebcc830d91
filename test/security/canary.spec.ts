import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DrillRole } from '@cyberdrill/domain';
import { canariesIn, canary, type Owner } from './canaries.ts';
import { Crawler, type Find, type Guesses } from './crawler.ts';
import { B, SecretDrill, sha256Of } from './secret-drill.ts';
import { contentOf, LADEN } from './secret-scenario.ts';

/** Fields of the journal that no team is ever sent. */
const JOURNAL_FIELDS = /"(?:seq|prevHash|hash|audience|actor|conditionsMet|teamIds|latenessMs)":/g;

let secrets: SecretDrill;
let guesses: Guesses;

beforeAll(async () => {
  secrets = await SecretDrill.planned();
  guesses = {
    exerciseIds: [secrets.drill.exerciseId, 'secrets', 'another'],
    sha256: [...LADEN.slice(1).map((name) => sha256Of(contentOf(name))), sha256Of(B.evidence), 'not-a-hash'],
    ids: [
      ...LADEN.map((injectId) => ({
        injectId,
        hintId: injectId === 'question' ? 'third' : 'h',
        teamId: 'b',
      })),
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
}, 30_000);

afterAll(() => secrets.stop());

async function crawled(role: DrillRole): Promise<Crawler> {
  const crawler = new Crawler(secrets.drill, role);
  await crawler.crawl(guesses);
  return crawler;
}

/** What was found of these owners, and where. */
function found(finds: readonly Find[], ...owners: Owner[]): readonly string[] {
  return finds.flatMap(({ source, text }) => canariesIn(text, owners).map((one) => `${one} in ${source}`));
}

describe('a team that asks for everything', () => {
  it('finds no secret of the scenario before STARTEX', async () => {
    const { finds } = await crawled('team-lead');
    expect(found(finds, 'msel', 'control', 'endex', 'b')).toEqual([]);
  }, 60_000);

  it('finds its own and what was sent to it while the exercise runs, and nothing else', async () => {
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
    const { finds, haul } = await crawled('team-lead');
    expect(found(finds, 'msel', 'control', 'endex', 'b')).toEqual([]);
    expect(haul).not.toContain(String(B.number));
    expect(haul).not.toContain(B.technique);
    expect(canariesIn(haul, ['a'])).toHaveLength(7);
    expect(canariesIn(haul, ['shared'])).toHaveLength(3);
  }, 60_000);

  it('is sent a stream without gaps, and nothing by which to count what happens elsewhere', async () => {
    const crawler = new Crawler(secrets.drill, 'team-lead');
    const entries = await crawler.readStream();
    expect(entries.map(({ place }) => place)).toEqual(entries.map((_, index) => index + 1));
    expect(entries.length).toBeLessThan((await secrets.drill.journal()).length);
    expect(crawler.haul.match(JOURNAL_FIELDS)).toBeNull();
    for (const { kind, data } of entries)
      if (kind !== 'message.sent') expect(JSON.stringify(data)).not.toContain('"teamId":"b"');
  });

  it('finds after ENDEX what is told after ENDEX, and still nothing of others', async () => {
    await secrets.drill.control('exercise:end', {});
    const { finds, haul } = await crawled('team-lead');
    expect(found(finds, 'msel', 'control', 'b')).toEqual([]);
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
  }, 60_000);
});

describe('control, by the same crawler', () => {
  it('finds everything that was planted: what the team did not find, it could have found', async () => {
    const { haul } = await crawled('director');
    const planted = new Set(canariesIn(haul, ['msel', 'control', 'endex', 'a', 'b', 'shared']));
    for (const label of [
      'answer-words',
      'answer-text',
      'draft-text',
      'note',
      'file-name',
      'file-content',
      'attachment-name',
    ])
      expect(planted).toContain(canary('b', label));
    for (const label of [
      'indicator',
      'recorded-text',
      'body',
      'from-the-press',
      'known-obligation',
      'only-b-title',
    ])
      expect(planted).toContain(canary('b', label));
    for (const label of [
      'note',
      'skip-reason',
      'hold-reason',
      'shift-reason',
      'extension-reason',
      'rating-comment',
    ])
      expect(planted).toContain(canary('control', label));
    for (const label of [
      'future-body',
      'reserve-title',
      'branch-title',
      'cue-title',
      'watch-body',
      'silent-obligation',
    ])
      expect(planted).toContain(canary('msel', label));
    for (const label of [
      'question-hint-first',
      'question-check',
      'question-white-cell',
      'file-content',
      'phase-name',
    ])
      expect(planted).toContain(canary('msel', label));
    expect(haul).toContain(String(B.number));
    expect(planted.size).toBeGreaterThan(80);
  }, 60_000);
});
