import { describe, expect, it } from '@jest/globals';
import { anInject } from '../../../../../../test/drills/small-scenario.ts';
import { additionOf, draftFrom, emptyDraft, problemsOf, untranslatedIn, type InjectDraft } from './draft.ts';

const draft = (changes: Partial<InjectDraft> = {}): InjectDraft => ({
  ...emptyDraft({ tlp: 'TLP:GREEN' }),
  title: { en: 'A call', ar: '' },
  body: { en: 'Somebody calls.', ar: '' },
  ...changes,
});
const when = { language: 'en', atMs: undefined, nowMs: 5_000 };
const as = { injectId: 'x', language: 'en', atMs: undefined };

const choice = {
  id: 'f1',
  type: 'single',
  label: { en: 'Which' },
  required: true,
  options: { en: 'Yes\nNo\n', ar: 'نعم\nلا' },
} as const;

describe('a draft of an inject', () => {
  it('needs its words in the own language of the scenario', () => {
    expect(problemsOf(emptyDraft({ tlp: 'TLP:GREEN' }), when)).toEqual(['title', 'body']);
    expect(problemsOf(draft(), when)).toEqual([]);
    expect(problemsOf(draft(), { ...when, language: 'fr' })).toEqual(['title', 'body']);
  });

  it('needs a time that is one, and is still to come', () => {
    expect(problemsOf(draft({ release: 'at' }), when)).toEqual(['at']);
    expect(problemsOf(draft({ release: 'at' }), { ...when, atMs: 4_999 })).toEqual(['past']);
    expect(problemsOf(draft({ release: 'at' }), { ...when, atMs: 5_000 })).toEqual([]);
  });

  it('needs labels, and two options to choose from', () => {
    const fields = [{ ...choice, label: {}, options: { en: 'Only one' } }];
    expect(problemsOf(draft({ fields }), when)).toEqual(['label', 'options']);
    expect(problemsOf(draft({ fields, kind: 'information' }), when)).toEqual([]);
    expect(problemsOf(draft({ deadline: 'soon' }), when)).toEqual(['deadline']);
  });

  it('tells which languages are missing', () => {
    expect(untranslatedIn(draft(), 'en', ['en', 'ar', 'fr'])).toEqual(['ar', 'fr']);
    const done = draft({ title: { en: 'A', ar: 'ب' }, body: { en: 'A', ar: 'ب' } });
    expect(untranslatedIn(done, 'en', ['en', 'ar'])).toEqual([]);
    expect(untranslatedIn({ ...done, fields: [choice] }, 'en', ['en', 'ar'])).toEqual(['ar']);
  });

  it('becomes the command, without what is empty', () => {
    expect(additionOf(draft(), as)).toEqual({
      injectId: 'x',
      kind: 'inject',
      title: { en: 'A call' },
      body: { en: 'Somebody calls.' },
      channel: 'email',
      from: 'excon',
      tlp: 'TLP:GREEN',
      acknowledge: true,
    });
    const full = draft({ fields: [choice], deadline: '15', teamIds: ['a'], release: 'at' });
    expect(additionOf(full, { ...as, atMs: 9_000 })).toMatchObject({
      teamIds: ['a'],
      atMs: 9_000,
      response: {
        freeForm: 'none',
        deadlineMs: 900_000,
        fields: [
          {
            id: 'f1',
            type: 'single',
            options: [
              { id: 'o1', label: { en: 'Yes', ar: 'نعم' } },
              { id: 'o2', label: { en: 'No', ar: 'لا' } },
            ],
          },
        ],
      },
    });
  });

  it('begins with what another inject says, ready to be released by hand', () => {
    const inject = anInject({
      response: {
        freeForm: 'optional',
        deadlineMs: 600_000,
        form: {
          fields: [
            {
              id: 'q',
              type: 'single',
              label: { en: 'Q' },
              options: [
                { id: 'y', label: { en: 'Y' } },
                { id: 'n', label: { en: 'N' } },
              ],
            },
            { id: 'iocs', type: 'ioc-set', label: { en: 'IOCs' } },
          ],
        },
      },
    });
    expect(draftFrom(inject)).toMatchObject({
      title: inject.title,
      deadline: '10',
      freeForm: 'optional',
      release: 'hand',
      fields: [{ id: 'q', type: 'single', options: { en: 'Y\nN' } }],
    });
  });
});
