import { describe, expect, it } from '@jest/globals';
import { aPlan, anInject, anObligation } from '../../../../test/drills/small-scenario.ts';
import { SmallDrill } from '../../../../test/drills/small-drill.ts';
import { forReader } from './reader-language.ts';
import type { TeamViewDataMap, TeamViewKind } from './team-entry.ts';

const hints = [{ id: 'h1', text: { en: 'Ask.', ar: 'اسأل.' }, cost: 0.1, availableAfterMs: 0 }];

function drill(): SmallDrill {
  return SmallDrill.started(
    aPlan({
      teams: ['a', 'b'],
      injects: [
        anInject({
          title: { en: 'For {{team}}', ar: 'إلى {{team}}' },
          body: { en: 'Only English' },
          from: 'press',
          hints,
        }),
      ],
      scenario: {
        roles: [{ id: 'press', name: { en: 'The press', ar: 'الصحافة' } }],
        obligations: [
          anObligation({
            id: 'known',
            title: { en: 'Tell the press', ar: 'أخبر الصحافة' },
            trigger: { is: 'released', inject: 'i1' },
            knownToTeam: true,
            to: ['role:press'],
          }),
        ],
      },
    }),
  );
}

/** The data of the first view of a kind, as a reader of a language is shown it. */
function read<K extends TeamViewKind>(played: SmallDrill, kind: K, language: string): TeamViewDataMap[K] {
  const view = (played.streams.get('a') ?? []).find((each) => each.kind === kind);
  if (view === undefined) throw new Error(`no ${kind}`);
  return forReader(view, played.state, 'a', language).data as TeamViewDataMap[K];
}

describe('forReader', () => {
  it('says an inject in the reader’s language, and what is not translated in the original, marked', () => {
    const { inject } = read(drill(), 'inject.released', 'ar');
    expect(inject.title).toEqual({ text: 'إلى CIRT A', language: 'ar', isFallback: false });
    expect(inject.body).toEqual({ text: 'Only English', language: 'en', isFallback: true });
    expect(inject.from).toEqual({ party: 'role:press', name: 'الصحافة' });
  });

  it('leaves all but the words as the team has it', () => {
    const played = drill();
    const { title: _, body: __, from: ___, ...own } = read(played, 'inject.released', 'en').inject;
    expect(read(played, 'inject.released', 'ar').inject).toMatchObject(own);
    expect(read(played, 'exercise.planned', 'ar').team.language).toBe('en');
  });

  it('says the briefing, hints and duties so too', () => {
    const played = drill();
    played.team('a', 'hint:open', { injectId: 'i1', hintId: 'h1' });
    expect(read(played, 'exercise.planned', 'ar').directory).toContainEqual({
      party: 'role:press',
      name: 'الصحافة',
    });
    expect(read(played, 'hint.opened', 'ar').text.text).toBe('اسأل.');
    expect(read(played, 'duty.opened', 'ar')).toMatchObject({
      title: { text: 'أخبر الصحافة', language: 'ar' },
      to: { name: 'الصحافة' },
    });
  });

  it('changes nothing for who reads the team’s own language', () => {
    const played = drill();
    for (const view of played.streams.get('a') ?? [])
      expect(forReader(view, played.state, 'a', 'en')).toBe(view);
  });
});
