import { describe, expect, it } from '@jest/globals';
import type { DrillRole } from '@cyberdrill/domain';
import { downloadsOf } from './download-list.ts';

const names = (role: DrillRole | undefined, isWhole: boolean) =>
  downloadsOf('june', role, isWhole).map(({ name }) => name);
const TABLES = ['teams', 'injects', 'scores', 'coordination', 'timeline'];

describe('downloadsOf', () => {
  it('gives the journal and its checkpoints to who may read them', () => {
    expect(names('director', true)).toEqual(['html', 'json', ...TABLES, 'journal', 'checkpoints']);
    expect(names('aar-reviewer', true)).toEqual(['html', 'json', ...TABLES, 'journal', 'checkpoints']);
    expect(names('controller', true)).toEqual(['html', 'json', ...TABLES]);
  });

  it('gives a team its own part, and nothing while the role is not known', () => {
    expect(names('analyst', false)).toEqual(['html', 'json']);
    expect(names(undefined, false)).toEqual(['html', 'json']);
  });

  it('names files by the exercise', () => {
    expect(downloadsOf('june', 'analyst', false)[0]).toEqual({
      name: 'html',
      path: '/exercises/june/report?format=html',
      fileName: 'june-report.html',
      format: 'HTML',
    });
  });
});
