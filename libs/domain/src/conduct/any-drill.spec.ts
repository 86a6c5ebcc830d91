import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { aBusyPlan, BUSY_INJECTS, BUSY_TEAMS, secretId } from '../../../../test/drills/busy-scenario.ts';
import { CONTROLLER, EVALUATOR, playerOf, SmallDrill, SYSTEM } from '../../../../test/drills/small-drill.ts';
import { minutes } from '../../../../test/drills/small-scenario.ts';
import { readClock } from '../clock/clock.ts';
import type { LatePolicy } from '../exercise/exercise.ts';
import { EMPTY_CHAIN, seal, verifyChain } from '../journal/chain.ts';
import type { Actor, DatedEntry } from '../journal/entry.ts';
import { teamOf } from '../scenario/party.ts';
import type { CommandKind, CommandMap } from './command.ts';
import { openings } from './conditions/openings.ts';
import { newAgenda, withCell, withDuty } from './evolve/keep-agenda.ts';
import { evolve } from './evolve.ts';
import { nextWake } from './next-wake.ts';
import { replay } from './replay.ts';
import type { ExerciseState } from './state.ts';

interface Given {
  readonly actor: Actor;
  readonly kind: CommandKind;
  readonly data: CommandMap[CommandKind];
}
interface Step {
  readonly waitMs: number;
  readonly given: Given;
}

const given = <K extends CommandKind>(actor: Actor, kind: K, data: CommandMap[K]): Given => ({
  actor,
  kind,
  data,
});
const injectIds = fc.constantFrom(...BUSY_INJECTS).map(secretId);
const teamIds = fc.constantFrom(...BUSY_TEAMS);
const someTeams = fc.option(fc.subarray([...BUSY_TEAMS], { minLength: 1 }), { nil: undefined });
const chosen = fc.record({ injectId: injectIds, teamIds: someTeams });
const spans = fc.integer({ min: -6, max: 6 }).map(minutes);
const word = (kind: CommandKind, data: object): Given => given(CONTROLLER, kind, data as never);

/** What a team writes holds its own name in a form that stands nowhere else. */
const words = (teamId: string) =>
  fc.constantFrom('we warn you', 'the port', 'nothing yet').map((text) => `${text} written-by-${teamId}-x`);

const byControl = fc.oneof(
  fc.constantFrom(word('exercise:pause', {}), word('exercise:resume', {}), word('exercise:resume', {})),
  fc.constantFrom(
    word('exercise:declare-no-duff', { message: 'real' }),
    word('exercise:lift-no-duff', { message: 'over' }),
    word('exercise:move', { to: 'solution' }),
    word('exercise:move', { to: 'paused' }),
  ),
  fc.constantFrom(0.5, 1, 3).map((rate) => word('exercise:set-rate', { rate })),
  fc
    .record({
      toExerciseTimeMs: fc.integer({ min: 1, max: 30 }).map(minutes),
      passedOver: fc.constantFrom('release', 'hold', 'skip'),
    })
    .map((data) => word('exercise:jump', data)),
  chosen.map((data) => word('inject:trigger', data)),
  chosen.map((data) => word('inject:hold', data)),
  chosen.map((data) => word('inject:unhold', data)),
  chosen.map((data) => word('inject:skip', { ...data, reason: 'no time' })),
  fc.tuple(chosen, spans).map(([data, byMs]) => word('inject:shift', { ...data, byMs })),
  fc.tuple(chosen, spans).map(([data, byMs]) => word('deadline:extend', { ...data, byMs, reason: 'slow' })),
  chosen.map((data) => word('expectation:excuse', { ...data, reason: 'power cut' })),
  fc
    .record({ injectId: fc.constant(secretId('action')), teamId: teamIds, isDone: fc.boolean() })
    .map((data) => given(EVALUATOR, 'action:observe', { ...data, observedAtMs: 0 })),
);

const byTeams = teamIds.chain((teamId) => {
  const actor = playerOf(teamId);
  const start = fc.constant(secretId('start'));
  const which = fc.oneof(start, injectIds);
  const others = BUSY_TEAMS.filter((other) => other !== teamId).map((other) => `team:${other}` as const);
  const responseIds = fc.integer({ min: 0, max: 30 }).map((number) => `r${number}`);
  return fc.oneof(
    which.map((injectId) => given(actor, 'inject:open', { injectId })),
    which.map((injectId) => given(actor, 'inject:acknowledge', { injectId })),
    which.map((injectId) => given(actor, 'hint:open', { injectId, hintId: 'h' })),
    fc
      .record({ injectId: which, responseId: responseIds, isFinal: fc.boolean(), text: words(teamId) })
      .map((data) => given(actor, 'response:submit', { ...data, values: {} })),
    fc
      .record({
        messageId: fc.integer({ min: 0, max: 30 }).map((number) => `m${number}`),
        kind: fc.constantFrom('notification', 'share'),
        to: fc.subarray([...others, 'role:press', 'role:excon'] as const, { minLength: 1 }),
        tlp: fc.constantFrom('TLP:GREEN', 'TLP:AMBER'),
        body: words(teamId),
        about: fc.option(which, { nil: undefined }),
      })
      .map((data) => given(actor, 'message:send', { ...data, subject: 's' })),
    fc
      .integer({ min: 0, max: 30 })
      .map((number) => given(actor, 'message:open', { messageId: `m${number}` })),
    words(teamId).map((text) => given(actor, 'team:note', { text })),
    fc
      .array(injectIds, { maxLength: 4 })
      .map((delivered) =>
        given(SYSTEM, 'system:confirm-delivery', { teamId, injectIds: delivered, messageIds: ['m1', 'm2'] }),
      ),
  );
});

const walks = fc.array(
  fc.record<Step>({
    waitMs: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 300_000 })),
    given: fc.oneof(
      { weight: 3, arbitrary: byControl },
      { weight: 5, arbitrary: byTeams },
      { weight: 2, arbitrary: fc.constant(given(SYSTEM, 'system:wake', {})) },
    ),
  }),
  { maxLength: 60 },
);

interface Script {
  readonly latePolicy: LatePolicy;
  readonly steps: readonly Step[];
}

const scripts = fc.record<Script>({
  latePolicy: fc.constantFrom<LatePolicy>('release', 'hold'),
  steps: walks,
});

/** Plays steps; what is refused is left out. */
function play(
  { latePolicy, steps }: Script,
  after: (drill: SmallDrill, made: readonly DatedEntry[], before: ExerciseState) => void = () => undefined,
): SmallDrill {
  const drill = SmallDrill.started(aBusyPlan({ latePolicy }));
  steps.forEach(({ waitMs, given: { actor, kind, data } }, index) => {
    drill.wait(waitMs);
    const before = drill.state;
    const decision = drill.decide(actor, kind, data);
    if ('entries' in decision) after(drill, drill.give(actor, kind, data, `c${index}`), before);
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
      commandIds: state.commandIds.size,
      agenda: { releases: [...agenda.releases], answers: [...agenda.answers], duties: [...agenda.duties] },
    }),
  );
}

const check = (property: (script: Script) => void, numRuns = 150): void =>
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
        for (const name of BUSY_INJECTS) {
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
        if (!drill.state.commandIds.has(id)) return;
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
      { numRuns: 300 },
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
