import { describe, expect, it } from '@jest/globals';
import { textTable } from './text-table.ts';

describe('textTable', () => {
  it('sets columns to their widest cell, numbers at the right', () => {
    const rows = [
      { name: 'Aldoria', count: 7 },
      { name: 'Mirvania', count: 120 },
    ];
    const table = textTable(rows, [
      { title: 'team', of: ({ name }) => name },
      { title: 'n', of: ({ count }) => String(count), isNumber: true },
    ]);
    expect(table.split('\n')).toEqual(['team        n', '────────  ───', 'Aldoria     7', 'Mirvania  120']);
  });
});
