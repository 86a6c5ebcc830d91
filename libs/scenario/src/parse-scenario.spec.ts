import { describe, expect, it } from '@jest/globals';
import { formatFault } from './faults/format-fault.ts';
import { parseScenario } from './parse-scenario.ts';
import { faultsAfter, HARBOUR, parsedHarbour } from './testing/harbour.ts';

describe('parseScenario', () => {
  it('takes a sound scenario without a word', async () => {
    const { scenario, faults, attachments } = await parsedHarbour();
    expect(faults).toEqual([]);
    expect(attachments).toEqual([]);
    expect(scenario.injects.map(({ id }) => id)).toEqual(['alarm', 'follow-up', 'headline']);
  });

  it('takes bytes as well as text, with a byte order mark or without', async () => {
    const bytes = new TextEncoder().encode(`\uFEFF${HARBOUR}`);
    expect(await parseScenario(bytes, { fileName: 'x' })).toEqual(await parsedHarbour());
  });

  it('tells faults of shape, meaning and safety at once, by place', async () => {
    const { faults } = await faultsAfter(
      ['level: basic', 'level: easy'],
      ['duration: 2h', 'duration: soon'],
      ['from: operator', 'from: operater'],
      ['Ships wait.', 'Ships wait in Portugal.'],
    );
    expect(faults.map(({ code, line, path }) => [code, line, path])).toEqual([
      ['VALUE_UNKNOWN', 11, 'level'],
      ['FORM_WRONG', 13, 'duration'],
      ['REFERENCE_UNKNOWN', 52, 'injects[0].from'],
      ['REAL_NAME', 139, 'injects[2].body.en'],
    ]);
  });

  it('does not take a misspelt key for the loss of all that refers to its item', async () => {
    const { found, place } = await faultsAfter([
      '    channel: email',
      '    «chanel: email\n    channel: email',
    ]);
    expect(found).toEqual([{ code: 'KEY_UNKNOWN', ...place }]);
  });

  it('gives a scenario with warnings together with them', async () => {
    const { faults } = await parsedHarbour(['release: { at: T+00:05 }', 'release: { at: T+03:00 }']);
    expect(faults.map(formatFault)).toEqual([
      'harbour.yaml:55:20: warning RELEASE_AFTER_END: injects[0].release.at: ' +
        'It is released at T+03:00, after the planned length of 2h.\n' +
        '    Release it earlier, or plan a longer exercise.',
    ]);
  });

  it('lists 500 faults at most and says how many more there are', async () => {
    const keys = Array.from({ length: 700 }, (_, index) => `x${index}: 1`).join('\n');
    const { faults } = await parseScenario(`${HARBOUR}\n${keys}\n`, { fileName: 'x' });
    expect(faults).toHaveLength(500);
    expect(faults.at(-1)).toMatchObject({
      code: 'MORE_FAULTS',
      severity: 'error',
      message: '201 more faults from here on are not listed.',
    });
  });
});
