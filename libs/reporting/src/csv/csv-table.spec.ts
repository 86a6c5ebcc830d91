import { describe, expect, it } from '@jest/globals';
import { isFormula, readCsv } from '@cyberdrill/testing';
import fc from 'fast-check';
import { csvTable } from './csv-table.ts';
import { defuseFormula } from './defuse-formula.ts';

const COLUMNS = [
  { head: 'Words', cell: ({ words }: { readonly words: string }) => words },
  { head: 'Number', cell: () => -5.5 },
];

describe('defuseFormula', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+cmd|calc!A0', "'+cmd|calc!A0"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['\n=1', "'\n'=1"],
    ['  =1', "  '=1"],
    ['＝1', "'＝1"],
    ['a;=1', "a;'=1"],
    ['a;"=1"', `a;"'=1"`],
    ['one\n- two', "one\n'- two"],
    ['a, -5', "a, '-5"],
    ['T+01:00 – a - b @ c = d', 'T+01:00 – a - b @ c = d'],
    ['مرحبا', 'مرحبا'],
    ['', ''],
  ])('makes of %j the text %j', (text, safe) => {
    expect(defuseFormula(text)).toBe(safe);
  });
});

describe('csvTable', () => {
  it('is what RFC 4180 and Excel expect', () => {
    const text = csvTable(COLUMNS, [{ words: 'a "b", c\r\nd' }, { words: 'Écran' }]);
    expect(text).toBe('\ufeff"Words","Number"\r\n"a ""b"", c\r\nd",-5.5\r\n"Écran",-5.5\r\n');
  });

  it('leaves what is not there empty, and says yes and no', () => {
    const columns = [
      { head: 'A', cell: () => null },
      { head: 'B', cell: () => true },
      { head: 'C', cell: () => false },
    ];
    expect(readCsv(csvTable(columns, [0]))).toEqual([
      ['A', 'B', 'C'],
      ['', 'yes', 'no'],
    ]);
  });

  const nasty = fc
    .array(
      fc.oneof(
        fc.constantFrom(...'=+-@\t\r\n,;|"\'` ＝', '=cmd|', '";"'),
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));

  it('holds no formula for any words, whichever separator a program looks for', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 3 }), (texts) => {
        const text = csvTable(
          COLUMNS,
          texts.map((words) => ({ words })),
        );
        for (const separator of [',', ';', '\t', '|'])
          expect(readCsv(text, separator).flat().filter(isFormula)).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('comes back as it was written, but for the apostrophes', () => {
    fc.assert(
      fc.property(nasty, (words) => {
        const [, row] = readCsv(csvTable(COLUMNS, [{ words }]));
        expect(row).toEqual([defuseFormula(words), '-5.5']);
        expect(row?.[0]?.replaceAll("'", '')).toBe(words.replaceAll("'", ''));
      }),
    );
  });
});
