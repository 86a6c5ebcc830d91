import { describe, expect, it } from '@jest/globals';
import { commandKey } from './command-key.ts';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { type Script, scripts } from '../../../../test/drills/any-script.ts';
import {
  aBusyPlan,
  ADDED_INJECTS,
  BUSY_INJECTS,
  BUSY_TEAMS,
  secretId,
} from '../../../../test/drills/busy-scenario.ts';
import { SmallDrill } from '../../../../test/drills/small-drill.ts';
import { minutes } from '../../../../test/drills/small-scenario.ts';
import { readClock } from '../clock/clock.ts';
import { seal, verifyChain } from '../journal/chain.ts';
import { EMPTY_CHAIN } from '../journal/link.ts';
import type { DatedEntry } from '../journal/entry.ts';
import { teamOf } from '../scenario/party.ts';
import { openings } from './conditions/openings.ts';
import { newAgenda, withCell, withDuty } from './evolve/keep-agenda.ts';
import { evolve } from './evolve.ts';
import { nextWake } from './next-wake.ts';
import { replay } from './replay.ts';
import type { ExerciseState } from './state.ts';

/** Plays steps; what is refused is left out. */
function play(
  { latePolicy, steps }: Script,
  after: (drill: SmallDrill) => void = () => undefined,
): SmallDrill {
  const drill = SmallDrill.started(aBusyPlan({ latePolicy }));
  steps.forEach(({ waitMs, given: { actor, kind, data } }, index) => {
    drill.wait(waitMs);
    const decision = drill.attempt(actor, kind, data, `c${index}`);
    if ('entries' in decision) after(drill);
  });
  return drill;
}

/** A state as plain data, without what follows from the plan alone. */
function plain({ outline: _, ...state }: ExerciseState): unknown {
  const sorted = (values: Iterable<unknown>): string[] =>
    [...values].map((value) => JSON.stringify(value)).sort();
  const { agenda } = state;
  return JSON.parse(
    JSON.stringify({
      ...state,
      cells: sorted(state.cells.values()),
      messages: sorted(state.messages.values()),
      duties: sorted(state.duties.values()),
      responseIds: sorted(state.responseIds.values()),
      commandKeys: state.commandKeys.size,
      agenda: { releases: [...agenda.releases], answers: [...agenda.answers], duties: [...agenda.duties] },
    }),
  );
}

const check = (property: (script: Script) => void, numRuns = 120): void =>
  fc.assert(fc.property(scripts, property), { numRuns });

describe('any drill', () => {
  it('is told by its journal alone, as it would be read back', () => {
    check((script) => {
      const drill = play(script);
      const stored = JSON.parse(JSON.stringify(drill.entries)) as DatedEntry[];
      const replayed = replay(stored);
      expect(replayed && plain(replayed)).toEqual(plain(drill.state));
    });
  });

  it('numbers its entries without gaps, and never goes back in time', () => {
    check((script) => {
      const { entries } = play(script);
      expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
      entries.slice(1).forEach((entry, index) => {
        expect(entry.occurredAtMs).toBeGreaterThanOrEqual(entries[index]!.occurredAtMs);
        expect(entry.exerciseTimeMs).toBeGreaterThanOrEqual(entries[index]!.exerciseTimeMs);
        expect(entry.activeTimeMs).toBeGreaterThanOrEqual(entries[index]!.activeTimeMs);
      });
    });
  });

  it('addresses its entries to teams of the plan only', () => {
    check((script) => {
      for (const { audience } of play(script).entries) {
        if (typeof audience === 'string') continue;
        expect(audience.teams).not.toEqual([]);
        expect(BUSY_TEAMS).toEqual(expect.arrayContaining([...audience.teams]));
      }
    });
  });

  it('releases every inject once at most, never early, and nothing while its clock stands', () => {
    check((script) => {
      const released = new Set<string>();
      let state: ExerciseState | undefined;
      for (const entry of play(script).entries) {
        const phase = state?.phase;
        state = evolve(state, entry);
        if (entry.kind !== 'inject.released') continue;
        expect(phase).toBe('running');
        for (const teamId of entry.data.teamIds) {
          const key = `${entry.data.injectId} ${teamId}`;
          expect(released).not.toContain(key);
          released.add(key);
        }
        if (entry.data.cause !== 'hand') {
          expect(entry.exerciseTimeMs).toBeGreaterThanOrEqual(entry.data.dueExerciseTimeMs!);
        }
      }
    });
  });

  it('passes a deadline once at most, and never that of an answer that was given', () => {
    check((script) => {
      const closed = new Set<string>();
      for (const entry of play(script).entries) {
        if (entry.kind === 'duty.overdue' || entry.kind === 'duty.discharged') {
          const overdue = `overdue ${entry.data.dutyId}`;
          if (entry.kind === 'duty.overdue') expect([...closed]).not.toContain(overdue);
          closed.add(overdue);
        } else if (entry.kind === 'deadline.passed' || entry.kind === 'response.submitted') {
          const key = `${entry.data.injectId} ${entry.data.teamId}`;
          if (entry.kind === 'deadline.passed') expect([...closed]).not.toContain(key);
          if (entry.kind === 'deadline.passed' || entry.data.isFinal) closed.add(key);
        }
      }
    });
  });

  it('has released, whenever it is at rest, just what is due and neither held nor skipped', () => {
    check((script) => {
      play(script, ({ state, nowMs, entries }) => {
        if (state.phase !== 'running') return;
        const { exerciseTimeMs } = readClock(state.clock, nowMs);
        for (const { inject, teamIds: addressed } of state.outline.injects.values()) {
          if (inject.release.on !== 'time' || inject.kind === 'contingency') continue;
          for (const teamId of addressed) {
            const { status } = state.cells.get(inject.id)![teamId]!;
            const dueMs = inject.release.atMs + shiftOf(entries, inject.id, teamId);
            if (status === 'planned') expect(dueMs).toBeGreaterThan(exerciseTimeMs);
            expect(status).not.toBe('armed');
          }
        }
      });
    });
  });

  it('has opened, whenever it is at rest, every branch whose condition is true', () => {
    check((script) => {
      play(script, ({ state, nowMs }) => {
        if (state.phase !== 'running' && state.phase !== 'paused') return;
        const { exerciseTimeMs } = readClock(state.clock, nowMs);
        for (const branch of state.outline.branches) {
          expect(openings(state, branch, exerciseTimeMs)).toEqual([]);
        }
      });
    });
  });

  it('keeps its agenda as cells and duties would give it anew', () => {
    check((script) => {
      const { state } = play(script);
      const cells = [...state.cells.values()].flatMap((row) => Object.values(row));
      const blank = newAgenda(state.outline, []);
      const withCells = cells.reduce(
        (agenda, cell) =>
          withCell(
            agenda,
            state.outline,
            { ...cell, status: 'skipped', deadlineActiveTimeMs: undefined },
            cell,
          ),
        blank,
      );
      const anew = [...state.duties.values()].reduce(
        (agenda, duty) => withDuty(agenda, state.outline, undefined, duty),
        withCells,
      );
      for (const list of ['releases', 'answers', 'duties'] as const) {
        expect([...state.agenda[list]]).toEqual([...anew[list]]);
      }
    });
  });

  it('wakes exactly when there is something to do', () => {
    check((script) => {
      const drill = play(script);
      // The last command may have been refused, and what was due before it is then still to be done.
      drill.wake();
      for (let wakes = 0; wakes < 8; wakes += 1) {
        const next = nextWake(drill.state);
        if (next === undefined) {
          drill.wait(minutes(100_000));
          expect(drill.wake()).toEqual([]);
          return;
        }
        expect(next.epoch).toBe(drill.state.clock.epoch);
        expect(next.dueAtMs).toBeGreaterThan(drill.nowMs);
        drill.nowMs = next.dueAtMs - 1;
        expect(drill.wake()).toEqual([]);
        drill.nowMs = next.dueAtMs;
        expect(drill.wake()).not.toEqual([]);
      }
    });
  });

  it('shows a team nothing of others that was not sent to it, and no inject before it is released', () => {
    check((script) => {
      const { streams, state } = play(script);
      for (const teamId of BUSY_TEAMS) {
        const stream = JSON.stringify(streams.get(teamId));
        for (const name of [...BUSY_INJECTS, ...ADDED_INJECTS]) {
          const isReceived = state.cells.get(secretId(name))?.[teamId]?.releasedAt !== undefined;
          const isForTeams = name !== 'cue' && name !== 'action';
          if (!isReceived || !isForTeams) expect(stream).not.toContain(secretId(name));
          expect(stream).not.toContain(`${secretId(name)} note`);
        }
        for (const other of BUSY_TEAMS.filter((each) => each !== teamId)) {
          const wrote = [...state.messages.values()].some(
            ({ from, to }) => teamOf(from) === other && to.includes(`team:${teamId}`),
          );
          if (!wrote) expect(stream).not.toContain(`written-by-${other}-x`);
        }
      }
    });
  });

  it('takes a repeated command as done, and does no harm when it comes under another id', () => {
    check((script) => {
      const drill = play(script);
      script.steps.forEach(({ given: { actor, kind, data } }, index) => {
        const id = `c${index}`;
        if (!drill.state.commandKeys.has(commandKey(actor, id))) return;
        const decision = drill.decide(actor, kind, data, id);
        expect(decision).toEqual({ entries: [] });
      });
      const before = drill.told('inject.released').flatMap((release) => release.teamIds).length;
      const last = script.steps.at(-1);
      if (last === undefined) return;
      const { actor, kind, data } = last.given;
      const again = drill.decide(actor, kind, data, 'another');
      if ('refusal' in again) return;
      drill.give(actor, kind, data, 'another');
      const releases = drill
        .told('inject.released')
        .flatMap((r) => r.teamIds.map((id) => `${r.injectId} ${id}`));
      expect(new Set(releases).size).toBe(releases.length);
      expect(releases.length).toBeGreaterThanOrEqual(before);
    });
  });

  it('makes a chain that verifies, and in which any change is found', () => {
    const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
    fc.assert(
      fc.property(
        scripts,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 0x20, max: 0x7e }),
        (script, which, at, code) => {
          const { entries } = play(script);
          const sealed = seal(entries, EMPTY_CHAIN, 'drill', entries.at(-1)!.occurredAtMs, sha256);
          expect(verifyChain(sealed, sha256)).toMatchObject({ ok: true, head: { seq: entries.length } });
          const index = which % sealed.length;
          const text = JSON.stringify(sealed[index]);
          const place = at % text.length;
          const spoilt = text.slice(0, place) + String.fromCharCode(code) + text.slice(place + 1);
          const changed = parsed(spoilt);
          if (spoilt === text || changed === undefined) return;
          expect(verifyChain(sealed.with(index, changed), sha256)).toMatchObject({
            ok: false,
            seq: index + 1,
          });
        },
      ),
      { numRuns: 200 },
    );
  });
});

function shiftOf(entries: readonly DatedEntry[], injectId: string, teamId: string): number {
  return entries.reduce(
    (sum, entry) =>
      entry.kind === 'inject.shifted' &&
      entry.data.injectId === injectId &&
      entry.data.teamIds.includes(teamId)
        ? sum + entry.data.byMs
        : sum,
    0,
  );
}

function parsed(text: string) {
  try {
    return JSON.parse(text) as ReturnType<typeof seal>[number];
  } catch {
    return undefined;
  }
}
