import { describe, expect, it } from '@jest/globals';
import { missingIn, reportBody } from './report-forms.ts';

const words = {
  heading: (id: string) => id.toUpperCase(),
  option: (id: string, option: string) => `${id} is ${option}`,
};

describe('reportBody', () => {
  it('writes what was filled in under its headings, in the order of the form', () => {
    const values = {
      severity: 'high',
      happened: ' Screens show a note.\nWards are closed. ',
      aware: '14:05 UTC',
      support: '  ',
      other: 'nothing of this form',
    };
    expect(reportBody('incident', values, words)).toBe(
      'HAPPENED\nScreens show a note.\nWards are closed.\n\nAWARE: 14:05 UTC\n\nSEVERITY: severity is high',
    );
  });

  it('is empty for an empty form', () => {
    expect(reportBody('sitrep', {}, words)).toBe('');
  });
});

describe('missingIn', () => {
  it('asks for the one field without which there is no report', () => {
    expect(missingIn('incident', { happened: ' ' })).toEqual(['happened']);
    expect(missingIn('sitrep', { confirmed: 'All wards.' })).toEqual([]);
  });
});
