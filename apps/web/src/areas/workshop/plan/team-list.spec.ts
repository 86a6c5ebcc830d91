import { describe, expect, it } from '@jest/globals';
import { addTeams } from './team-list.ts';

const added = (pasted: string, there = addTeams([], '', 'en')) => addTeams(there, pasted, 'en');

describe('a list of teams', () => {
  it('is made of the lines of what was pasted, of tables the first column', () => {
    expect(added('CIRT Aldoria\r\n\n  Équipe Brévania \tParis\n')).toEqual([
      { id: 'cirt-aldoria', name: 'CIRT Aldoria', language: 'en' },
      { id: 'equipe-brevania', name: 'Équipe Brévania', language: 'en' },
    ]);
  });

  it('passes over names that are there, whatever their case', () => {
    expect(added('cirt aldoria\nCIRT B', added('CIRT Aldoria')).map(({ name }) => name)).toEqual([
      'CIRT Aldoria',
      'CIRT B',
    ]);
  });

  it('has an id of its own for each, also where letters are not Latin', () => {
    expect(added('الفريق\n团队\nA B\nA-B').map(({ id }) => id)).toEqual(['team-1', 'team-2', 'a-b', 'a-b-2']);
  });
});
