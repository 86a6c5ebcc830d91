import { describe, expect, it } from '@jest/globals';
import { faultsAfter, parsedHarbour, type Edit } from '../testing/harbour.ts';

describe('languages, placeholders and labels in texts', () => {
  it.each<readonly [string, string, readonly Edit[]]>([
    [
      'TRANSLATION_MISSING',
      'The text has no words in "fr", which the scenario claims to be complete in.',
      [['label: { en: Note, fr: Note }', 'label: «{ en: Note }']],
    ],
    [
      'TRANSLATION_MISSING',
      'The text has no words in "fr", which the scenario claims to be complete in.',
      [['{ en: Isolate, fr: Isoler }', '«Isolate']],
    ],
    [
      'TRANSLATION_MISSING',
      'The text has no words in "ar", which the scenario claims to be complete in.',
      [
        ['{ en: Harbour, fr: Le port }', '«{ en: Harbour, fr: Le port }'],
        ['languages: [en, fr]', 'languages: [en, fr, ar]'],
      ],
    ],
    [
      'LANGUAGE_UNLISTED',
      'The scenario does not list the language "es".',
      [['{ en: Harbour, fr: Le port }', '{ en: Harbour, fr: Le port, «es: El puerto }']],
    ],
    [
      'LANGUAGE_UNLISTED',
      'The scenario\'s own language "ar" is not in its list of languages.',
      [['language: en\n', 'language: «ar\n']],
    ],
    [
      'LANGUAGE_TWICE',
      'The language "fr" stands twice in the list.',
      [['languages: [en, fr]', 'languages: [en, fr, «fr]']],
    ],
    ['TEXT_EMPTY', 'The text is empty.', [['{ en: Harbour, fr: Le port }', "{ en: Harbour, fr: «'  ' }"]]],
    ['PLACEHOLDER_UNKNOWN', '"{{country}}" stands for nothing.', [['To {{team}}:', 'To «{{country}}:']]],
    ['PLACEHOLDER_UNKNOWN', '"{{team" stands for nothing.', [['To {{team}}:', 'To «{{team}:']]],
    [
      'PLACEHOLDER_UNKNOWN',
      'There is no part "neighbours" to stand for.',
      [["'The teams of {{part:neighbour}} ask.'", "'The teams of «{{part:neighbours}} ask.'"]],
    ],
    [
      'PLACEHOLDER_UNKNOWN',
      'names are filled in only in the body of an inject',
      [['{ en: Alarm, fr: Alerte }', "{ en: 'Alarm for «{{team}}', fr: Alerte }"]],
    ],
    [
      'PLACEHOLDER_LOST',
      'The translation "fr" leaves out {{team}}, which the text in "en" has.',
      [['      fr: |\n        À {{team}} :', '      fr: «|\n        Bonjour,']],
    ],
    [
      'TLP_LABEL_WRONG',
      '"TLP:WHITE" is not a label of TLP 2.0.',
      [['en: Ships wait.', "en: 'Ships wait. «TLP:WHITE'"]],
    ],
    [
      'TLP_LABEL_WRONG',
      '"TLP:ORANGE" is not a label of TLP 2.0.',
      [['Les navires attendent.', "'Attente. «TLP:ORANGE'"]],
    ],
    [
      'TLP_LABEL_WRONG',
      '"TLP AMBER" is not a label of TLP 2.0.',
      [['en: Ships wait.', 'en: Ships wait («TLP AMBER).']],
    ],
  ])('%s: %s', async (code, message, edits) => {
    const { faults, place } = await faultsAfter(...edits);
    const fault = faults.find((found) => found.code === code && found.line === place.line);
    expect(fault).toMatchObject(place);
    expect(fault?.message).toContain(message);
  });

  it("takes a text without languages as the scenario's own, if it is in no other", async () => {
    const { faults } = await faultsAfter(['languages: [en, fr]', 'languages: [en]']);
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['LANGUAGE_UNLISTED']));
  });

  it('lets labels and words about TLP stand', async () => {
    const { faults } = await parsedHarbour([
      'en: Ships wait.',
      "en: 'TLP:AMBER+STRICT, TLP: what is it? TLP 2.0, TLP:CLEAR.'",
    ]);
    expect(faults).toEqual([]);
  });
});
