import { describe, expect, it } from '@jest/globals';
import { faultsAfter, type Edit } from '../testing/harbour.ts';

describe('checkShape', () => {
  it.each<readonly [string, Edit, string, string]>([
    [
      'KEY_UNKNOWN',
      ['level:', '«levle: basic\nlevel:'],
      '"levle" is not a key of a scenario.',
      'Did you mean "level"?',
    ],
    [
      'KEY_UNKNOWN',
      ['channel: news', 'channel: news\n    «colour: red'],
      '"colour" is not a key of an inject.',
      'Choose one of: id, number, kind,',
    ],
    [
      'KEY_MISSING',
      ['cyberdrill: 1\nid:', '«id:'],
      'The key "cyberdrill" is missing; a scenario must have it.',
      'Add "cyberdrill". Version of this file format',
    ],
    [
      'KEY_MISSING',
      ['  - id: headline\n    kind', '  - «kind'],
      'The key "id" is missing; an inject must have it.',
      'Add "id". A name for references',
    ],
    [
      'TYPE_WRONG',
      ['version: 1.0.0', 'version: «1.0'],
      'A text is expected here, not a number.',
      'Put the value in quotes.',
    ],
    [
      'TYPE_WRONG',
      ['to: [victim]\n    phase', 'to: «victim\n    phase'],
      'A list is expected here, not a text.',
      'Write a list. Part ids; left out: every team.',
    ],
    [
      'TYPE_WRONG',
      ['required: true', 'required: «yes'],
      'True or false is expected here, not a text.',
      'Write true or false.',
    ],
    [
      'TYPE_WRONG',
      ['release: { at: T+00:05 }', '«release:'],
      'A mapping is expected here, not nothing.',
      'Write a mapping.',
    ],
    [
      'TYPE_WRONG',
      ['{ en: Harbour, fr: Le port }', '{ en: Harbour, fr: «7 }'],
      'A text is expected here, not a number.',
      'Put the value in quotes.',
    ],
    [
      'FORM_WRONG',
      ['duration: 2h', 'duration: «2 hours'],
      '"2 hours" is not in the form expected here.',
      'Expected: A span of time: `90s`, `20m`',
    ],
    [
      'FORM_WRONG',
      ['duration: 2h', 'duration: «120'],
      '120 is not in the form expected here.',
      'Expected: A span of time',
    ],
    [
      'FORM_WRONG',
      ['at: T+00:05', 'at: «00:05'],
      '"00:05" is not in the form expected here.',
      'Expected: Exercise time from STARTEX: `T+00:10`',
    ],
    [
      'FORM_WRONG',
      ['- id: victim', '- id: «Victim 1'],
      '"Victim 1" is not in the form expected here.',
      'lower-case letters, digits and hyphens',
    ],
    [
      'FORM_WRONG',
      ['{ en: Harbour, fr: Le port }', '«[Harbour]'],
      'A list is not in the form expected here.',
      'Expected: One text',
    ],
    [
      'FORM_WRONG',
      ['{ en: Harbour, fr: Le port }', '{ en: Harbour, «French: Le port }'],
      'The key "French" is not in the form expected here.',
      'Use a language tag as key',
    ],
    [
      'FORM_WRONG',
      ['      isolated:', '      «Isolated:'],
      'The key "Isolated" is not in the form expected here.',
      'Use lower-case letters',
    ],
    [
      'FORM_WRONG',
      ['teams: 1', 'teams: «some'],
      '"some" is not in the form expected here.',
      'How many teams play it',
    ],
    [
      'VALUE_UNKNOWN',
      ['channel: email', 'channel: «mail'],
      '"mail" is not a value that is known here.',
      'Did you mean "email"?',
    ],
    [
      'VALUE_UNKNOWN',
      ['tlp: TLP:GREEN', 'tlp: «TLP:WHITE'],
      '"TLP:WHITE" is not a value that is known here.',
      'TLP:CLEAR',
    ],
    [
      'VALUE_UNKNOWN',
      ['cyberdrill: 1', 'cyberdrill: «2'],
      '2 is not a value that is known here.',
      'Choose one of: 1.',
    ],
    [
      'OUT_OF_RANGE',
      ['languages: [en, fr]', 'languages: «[]'],
      'At least 1 entry is needed here.',
      'All languages the scenario claims',
    ],
    ['OUT_OF_RANGE', ['licence: Apache-2.0', "licence: «''"], 'The text is empty.', 'The licence'],
    [
      'OUT_OF_RANGE',
      ['id: harbour', `id: «${'a'.repeat(65)}`],
      'The text is longer than 64 characters.',
      'A name for references',
    ],
    [
      'OUT_OF_RANGE',
      ['startsAt:', 'scenarioRate: «0\nstartsAt:'],
      '0 is outside the range that is possible here.',
      'A number above 0.',
    ],
  ])('%s: %j', async (code, edit, message, remedy) => {
    const { faults, place } = await faultsAfter(edit);
    const fault = faults.find((found) => found.code === code);
    expect(fault).toMatchObject({ severity: 'error', ...place, message });
    expect(fault?.remedy).toContain(remedy);
  });

  it('tells one fault for one mistake', async () => {
    const { found, place } = await faultsAfter(['duration: 2h', 'duration: «2 hours']);
    expect(found).toEqual([{ code: 'FORM_WRONG', ...place }]);
  });
});
