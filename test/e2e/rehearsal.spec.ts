import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cyberdrill, outputFolder, rehearsed, type Rehearsed } from './cyberdrill.ts';

/** A drill of 20 minutes at 60× takes 20 seconds of wall time, server start and evaluation not counted. */
const DRILL_WITHIN_MS = 120_000;

describe('a rehearsal of the regional communication check, 15 teams at 60×', () => {
  let run: Rehearsed['run'];
  let out: string;
  let entries: Rehearsed['entries'];
  let report: Rehearsed['report'];

  beforeAll(async () => {
    const options = ['--teams', '15', '--speed', '60', '--seed', '1'];
    ({ run, out, entries, report } = await rehearsed('scenarios/regional-comm-check', ...options));
  }, DRILL_WITHIN_MS);

  it('shows its progress and ends with a line a team and every invariant held', () => {
    expect(run.stderr).toMatch(/T\+00:00:00 {2}STARTEX/);
    expect(run.stderr).toMatch(/ENDEX/);
    expect(run.stdout.match(/^CIRT /gm)).toHaveLength(15);
    expect(run.stdout.match(/^✓ /gm)).toHaveLength(8);
    expect(run.stdout).not.toMatch(/^✗ /m);
  });

  it('runs from STARTEX to ENDEX on the exercise clock, 60 times as fast', () => {
    const started = entries.find(({ kind }) => kind === 'exercise.started');
    const ended = entries.find(({ kind }) => kind === 'exercise.ended');
    const wallMs = (ended?.occurredAtMs ?? 0) - (started?.occurredAtMs ?? 0);
    expect(ended?.exerciseTimeMs).toBeGreaterThanOrEqual(20 * 60_000);
    expect(Math.abs((ended?.exerciseTimeMs ?? 0) - wallMs * 60)).toBeLessThanOrEqual(60);
  });

  it('releases every timed inject once to each team it is addressed to, and delivers it', () => {
    const planned = entries.find((entry) => entry.kind === 'exercise.planned');
    const timed = planned?.data.scenario.injects.filter(
      ({ release, kind }) => release.on === 'time' && (kind === 'inject' || kind === 'information'),
    );
    const released = entries.filter((entry) => entry.kind === 'inject.released');
    for (const inject of timed ?? []) {
      const teams = released
        .filter(({ data }) => data.injectId === inject.id)
        .flatMap(({ data }) => data.teamIds);
      const addressed = planned?.data.teams.filter(
        ({ part }) => inject.to.length === 0 || inject.to.includes(part),
      );
      expect(teams.toSorted()).toEqual(addressed?.map(({ id }) => id).toSorted());
    }
    expect(timed?.length).toBeGreaterThan(3);
    const delivered = entries.filter(({ kind }) => kind === 'inject.delivered');
    const shown = released
      .filter(({ audience }) => audience !== 'control')
      .flatMap(({ data }) => data.teamIds);
    expect(delivered).toHaveLength(shown.length);
  });

  it('records who told whom, with a link lost and found again', () => {
    expect(report.coordination.messages.length).toBeGreaterThan(30);
    expect(report.summary.duties.discharged).toBeGreaterThan(0);
    expect(report.summary.duties.discharged).toBeLessThan(report.summary.duties.required);
    expect(report.teams.some(({ link }) => link.losses > 0)).toBe(true);
  });

  it('scores quick teams above silent ones', () => {
    const score = (played: string): number => {
      const names = run.stdout
        .split('\n')
        .filter((line) => line.includes(` ${played} `))
        .map((line) => line.split('  ')[0]);
      const scores = report.teams
        .filter(({ name }) => names.includes(name))
        .map(({ composite }) => composite.score ?? 0);
      return scores.reduce((sum, value) => sum + value, 0) / scores.length;
    };
    expect(score('quick')).toBeGreaterThan(score('silent') + 20);
  });

  it('verifies, and gives the same report again from the journal alone, byte for byte', async () => {
    const journal = join(out, 'journal.jsonl');
    await expect(cyberdrill('verify', journal)).resolves.toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/ok/),
    });
    const signed = [
      '--checkpoints',
      join(out, 'checkpoints.json'),
      '--public-key',
      join(out, 'checkpoint-key.pub.pem'),
    ];
    await expect(cyberdrill('verify', journal, ...signed)).resolves.toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining(`signed up to entry ${entries.length} of ${entries.length}`),
    });
    const again = await outputFolder();
    await expect(cyberdrill('report', journal, '--out', again)).resolves.toMatchObject({ exitCode: 0 });
    for (const file of ['report.json', 'report.html']) {
      expect(await readFile(join(again, file), 'utf8')).toBe(await readFile(join(out, file), 'utf8'));
    }
  });

  it('finds a journal that was tampered with, and names the entry', async () => {
    const lines = (await readFile(join(out, 'journal.jsonl'), 'utf8')).split('\n');
    const at = entries.findIndex(({ kind }) => kind === 'response.submitted');
    const changed = lines.with(at, (lines[at] ?? '').replace('"isFinal":true', '"isFinal":false'));
    const forged = join(await outputFolder(), 'journal.jsonl');
    await writeFile(forged, changed.join('\n'));
    const verdict = await cyberdrill('verify', forged);
    expect(verdict.exitCode).toBe(1);
    expect(verdict.stderr).toContain(`entry ${at + 1}`);
  });

  it('finds a journal whose end was cut off, by its signed checkpoints', async () => {
    const lines = (await readFile(join(out, 'journal.jsonl'), 'utf8')).trimEnd().split('\n');
    const shortened = join(await outputFolder(), 'journal.jsonl');
    await writeFile(shortened, `${lines.slice(0, -3).join('\n')}\n`);
    const signed = [
      '--checkpoints',
      join(out, 'checkpoints.json'),
      '--public-key',
      join(out, 'checkpoint-key.pub.pem'),
    ];
    await expect(cyberdrill('verify', shortened)).resolves.toMatchObject({ exitCode: 0 });
    await expect(cyberdrill('verify', shortened, ...signed)).resolves.toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('the end was cut off'),
    });
  });

  it('makes a report that needs nothing from elsewhere', async () => {
    const html = await readFile(join(out, 'report.html'), 'utf8');
    expect(html).toMatch(/^<!doctype html>/i);
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//i);
    expect(html).not.toMatch(/url\(\s*['"]?https?:/i);
  });
});
