import { describe, expect, it } from '@jest/globals';
import { briefTeam, showInject } from '@cyberdrill/domain';
import { anInject, aPlan } from '../../../../../../../test/drills/small-scenario.ts';
import { sampleExercise } from './sample-exercise.ts';
import { translationsOf } from './translations-of.ts';

const { scenario } = aPlan({
  injects: [
    anInject({
      title: { en: 'Note', ar: 'ملاحظة' },
      body: { en: 'For {{team}}, from {{part:host}}.' },
      response: {
        freeForm: 'none',
        form: {
          fields: [
            {
              id: 'f',
              type: 'single',
              label: { en: 'What?' },
              options: [{ id: 'o', label: { en: 'This', ar: 'هذا' } }],
            },
          ],
        },
      },
      hints: [{ id: 'h', text: { en: 'Look' }, cost: 0, availableAfterMs: 0 }],
    }),
  ],
  scenario: {
    parts: [
      { id: 'host', name: { en: 'Host' }, teams: 1 },
      { id: 'guest', name: { en: 'Guest', ar: 'ضيف' }, teams: 'rest' },
    ],
  },
});

describe('a sample exercise', () => {
  const state = sampleExercise(scenario, 'ar');
  const guest = state.teams.find(({ part }) => part === 'guest');

  it('has teams for every part, who read the language', () => {
    expect(state.teams.map(({ name, part, language }) => [name, part, language])).toEqual([
      ['CIRT A', 'host', 'ar'],
      ['CIRT B', 'guest', 'ar'],
      ['CIRT C', 'guest', 'ar'],
    ]);
  });

  it('shows what a team of it would get', () => {
    const [inject] = scenario.injects;
    if (inject === undefined || guest === undefined) throw new Error('the scenario has neither');
    const shown = showInject(state, inject, guest);
    expect(shown.title).toEqual({ text: 'ملاحظة', language: 'ar', isFallback: false });
    expect(shown.body).toEqual({ text: 'For CIRT B, from CIRT A.', language: 'en', isFallback: true });
    expect(briefTeam(state, guest).team.partName.text).toBe('ضيف');
  });
});

describe('how far a scenario is translated', () => {
  it('tells each text that is missing, by its place in the file', () => {
    const [en, ar] = translationsOf(scenario, ['en', 'ar']);
    expect(en?.missing).toEqual([]);
    expect(ar?.total).toBe(10);
    expect(ar?.missing.map(({ path }) => path)).toEqual([
      'title',
      'summary',
      'parts[0].name',
      'roles[0].name',
      'injects[0].body',
      'injects[0].response.fields[0].label',
      'injects[0].hints[0].text',
    ]);
  });
});
