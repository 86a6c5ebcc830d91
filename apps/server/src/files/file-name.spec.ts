import { describe, expect, it } from '@jest/globals';
import { fileNameOf } from './file-name.ts';

describe('fileNameOf', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['%C3%89cran%201.png', 'Écran 1.png'],
    ['%2E%2E%2F%2E%2E%2Fetc%2Fpasswd', 'passwd'],
    ['C%3A%5Ctemp%5Clist.csv', 'list.csv'],
    ['a%0D%0Ab%00c', 'abc'],
    ['%20%20spaced%20', 'spaced'],
    ['setup.exe.%20.', 'setup.exe'],
    ['annexe%E2%80%AEtxt.exe', 'annexetxt.exe'],
    ['%D9%85%D9%84%D9%81%E2%80%8C%D9%87%D8%A7.pdf', 'ملف\u200cها.pdf'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(251)}.pdf`],
    ['x'.repeat(300), 'x'.repeat(255)],
  ])('makes of %j the name %j', (header, name) => {
    expect(fileNameOf(header)).toBe(name);
  });

  it.each([undefined, '', '%', '%E0%A4%A', '%20', 'folder%2F', '..', '%E2%80%AE'])(
    'makes no name of %j',
    (header) => {
      expect(fileNameOf(header)).toBeUndefined();
    },
  );
});
