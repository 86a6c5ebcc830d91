import { describe, expect, it } from '@jest/globals';
import { aPlan, anInject, minutes } from '../../../../test/drills/small-scenario.ts';
import { CONTROLLER, EVALUATOR, kindsOf, playerOf, SmallDrill } from '../../../../test/drills/small-drill.ts';
import { PHASES, type Phase } from '../exercise/exercise.ts';
import { readClock } from '../clock/clock.ts';
import type { CommandKind, CommandMap } from './command.ts';
import { areScoresLocked, isAllowedIn, movesFrom } from './phase-rules.ts';

const PLAN = aPlan({ injects: [anInject()] });

/** Control words that lead from a fresh plan to a phase. */
const WAY_TO: Partial<Record<Phase, readonly (CommandKind | Phase)[]>> = {
  planned: [],
  ready: ['ready'],
  briefing: ['ready', 'briefing'],
  running: ['exercise:start'],
  paused: ['exercise:start', 'exercise:pause'],
  solution: ['exercise:start', 'exercise:pause', 'solution'],
  'no-duff': ['exercise:start', 'exercise:declare-no-duff'],
  ended: ['exercise:start', 'exercise:end'],
  'hot-wash': ['exercise:start', 'exercise:end', 'hot-wash'],
  archived: ['exercise:terminate', 'archived'],
  terminated: ['exercise:start', 'exercise:terminate'],
};

const WORDS: Partial<CommandMap> = {
  'exercise:start': {},
  'exercise:pause': {},
  'exercise:resume': {},
  'exercise:set-rate': { rate: 4 },
  'exercise:jump': { toExerciseTimeMs: minutes(60) },
  'exercise:end': {},
  'exercise:declare-no-duff': { message: 'A real incident.' },
  'exercise:lift-no-duff': { message: 'It is over.' },
  'exercise:terminate': { reason: 'safety' },
};

function say(drill: SmallDrill, word: CommandKind | Phase) {
  return PHASES.includes(word as Phase)
    ? drill.control('exercise:move', { to: word as Phase })
    : drill.control(word as keyof typeof WORDS, WORDS[word as keyof typeof WORDS] as never);
}

function drillIn(phase: Phase): SmallDrill {
  const drill = new SmallDrill(PLAN);
  for (const word of WAY_TO[phase] ?? []) {
    drill.wait(minutes(1));
    say(drill, word);
  }
  expect(drill.state.phase).toBe(phase);
  return drill.wait(minutes(1));
}

const ALLOWED: Partial<Record<Phase, readonly CommandKind[]>> = {
  planned: ['exercise:start', 'exercise:declare-no-duff', 'exercise:terminate'],
  ready: ['exercise:start', 'exercise:declare-no-duff', 'exercise:terminate'],
  briefing: ['exercise:start', 'exercise:declare-no-duff', 'exercise:terminate'],
  running: [
    'exercise:start',
    'exercise:pause',
    'exercise:resume',
    'exercise:set-rate',
    'exercise:jump',
    'exercise:end',
    'exercise:declare-no-duff',
    'exercise:terminate',
  ],
  paused: [
    'exercise:pause',
    'exercise:resume',
    'exercise:set-rate',
    'exercise:jump',
    'exercise:end',
    'exercise:declare-no-duff',
    'exercise:terminate',
  ],
  'no-duff': ['exercise:declare-no-duff', 'exercise:lift-no-duff', 'exercise:terminate'],
  solution: ['exercise:end', 'exercise:declare-no-duff', 'exercise:terminate'],
  ended: ['exercise:end', 'exercise:terminate'],
  'hot-wash': ['exercise:terminate'],
  terminated: ['exercise:terminate'],
  archived: [],
};

describe('control words', () => {
  const cases = Object.entries(ALLOWED).flatMap(([phase, allowed]) =>
    (Object.keys(WORDS) as (keyof typeof WORDS)[]).map(
      (word) => [word, phase as Phase, allowed.includes(word)] as const,
    ),
  );

  it.each(cases)('%s in phase %s: %s', (word, phase, isAllowed) => {
    const drill = drillIn(phase);
    const decision = drill.decide(CONTROLLER, word, WORDS[word] as never);
    if (isAllowed) {
      expect(decision).toHaveProperty('entries');
    } else {
      expect(decision).toMatchObject({ refusal: { code: 'PHASE_FORBIDS', details: { phase } } });
    }
  });

  it('say where one may go from here instead', () => {
    expect(drillIn('planned').refusal(CONTROLLER, 'exercise:resume', {}).details['allowed']).toEqual(
      expect.arrayContaining(['exercise:start', 'exercise:move']),
    );
    expect(drillIn('paused').refusal(CONTROLLER, 'exercise:move', { to: 'ended' })).toEqual({
      code: 'PHASE_FORBIDS',
      details: { phase: 'paused', allowed: ['solution'] },
    });
  });

  it('change nothing when it is so already', () => {
    for (const [phase, word] of [
      ['running', 'exercise:start'],
      ['running', 'exercise:resume'],
      ['paused', 'exercise:pause'],
      ['ended', 'exercise:end'],
      ['no-duff', 'exercise:declare-no-duff'],
      ['terminated', 'exercise:terminate'],
    ] as const) {
      expect(say(drillIn(phase), word)).toEqual([]);
    }
    expect(say(drillIn('ready'), 'ready')).toEqual([]);
    expect(drillIn('running').control('exercise:set-rate', { rate: 1 })).toEqual([]);
  });

  it('lead from the plan to the archive, each step to where the table says', () => {
    const drill = drillIn('ended');
    const way: readonly Phase[] = [
      'hot-wash',
      'evaluation',
      'aar-draft',
      'after-action-meeting',
      'aar-final',
      'improvement',
      'archived',
    ];
    for (const to of way) {
      expect(movesFrom(drill.state.phase)).toContain(to);
      expect(kindsOf(say(drill, to))).toEqual(['exercise.phase-changed']);
      expect(drill.state.phase).toBe(to);
    }
    expect(movesFrom('archived')).toEqual([]);
  });

  it('lock the scores when the evaluation is closed, and unlock them when it is opened again', () => {
    const drill = drillIn('ended');
    const rating = { objectiveId: 'none', rating: 'P', observation: 'x', observedAtMs: 0 } as const;
    const code = () => drill.refusal(EVALUATOR, 'objective:rate', rating).code;
    say(drill, 'evaluation');
    expect(code()).toBe('OBJECTIVE_UNKNOWN');
    for (const to of [
      'aar-draft',
      'after-action-meeting',
      'aar-final',
      'after-action-meeting',
      'aar-draft',
    ] as const) {
      say(drill, to);
      expect(areScoresLocked(drill.state.phase)).toBe(true);
      expect(code()).toBe('PHASE_FORBIDS');
    }
    say(drill, 'evaluation');
    expect(code()).toBe('OBJECTIVE_UNKNOWN');
  });

  it('are for control only', () => {
    const drill = drillIn('running');
    for (const actor of [EVALUATOR, playerOf('a')]) {
      expect(drill.refusal(actor, 'exercise:pause', {}).code).toBe('NOT_PERMITTED');
    }
  });
});

describe('the clock under control words', () => {
  it('starts a new epoch with every entry that touches it', () => {
    const drill = new SmallDrill(PLAN);
    const words = [
      'start',
      'pause',
      'resume',
      'set-rate',
      'jump',
      'declare-no-duff',
      'lift-no-duff',
      'resume',
      'end',
    ];
    const epochs = words.map((word) => {
      drill.wait(1_000);
      say(drill, `exercise:${word}` as CommandKind);
      return drill.state.clock.epoch;
    });
    expect(epochs).toEqual([1, 2, 3, 4, 5, 6, 6, 7, 8]);
    expect(drill.state.pastClocks.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it.each([0, 0.09, 240.1, -1, Number.NaN, Number.POSITIVE_INFINITY])('does not run at rate %s', (rate) => {
    const refused = drillIn('running').refusal(CONTROLLER, 'exercise:set-rate', { rate });
    expect(refused).toEqual({ code: 'RATE_INVALID', details: { rate } });
    expect(drillIn('planned').refusal(CONTROLLER, 'exercise:start', { rate }).code).toBe('RATE_INVALID');
  });

  it.each([0, minutes(1), 1.5, Number.NaN, 1e15])('does not jump to %s ms', (toExerciseTimeMs) => {
    const refused = drillIn('running').refusal(CONTROLLER, 'exercise:jump', { toExerciseTimeMs });
    expect(refused).toEqual({ code: 'JUMP_INVALID', details: { toExerciseTimeMs } });
  });

  it('dates a jump at the time it leaves, and what follows at the time it leads to', () => {
    const drill = SmallDrill.started(
      aPlan({ injects: [anInject({ release: { on: 'time', atMs: minutes(30) } })] }),
    );
    drill.wait(minutes(10));
    const [jump, release] = drill.control('exercise:jump', { toExerciseTimeMs: minutes(60) });
    expect(jump).toMatchObject({ kind: 'exercise.time-jumped', exerciseTimeMs: minutes(10) });
    expect(release).toMatchObject({
      kind: 'inject.released',
      exerciseTimeMs: minutes(60),
      activeTimeMs: minutes(10),
    });
  });

  it('is paused by NO DUFF, and stays so when it is lifted', () => {
    const drill = drillIn('running');
    say(drill, 'exercise:declare-no-duff');
    const frozenAt = drill.exerciseTimeMs;
    drill.wait(minutes(30));
    say(drill, 'exercise:lift-no-duff');
    expect(drill.state.phase).toBe('paused');
    drill.wait(minutes(30));
    say(drill, 'exercise:resume');
    expect(drill.exerciseTimeMs).toBe(frozenAt);
  });

  it('is not started by a NO DUFF before STARTEX: lifting it leads back', () => {
    const drill = drillIn('briefing');
    say(drill, 'exercise:declare-no-duff');
    drill.wait(minutes(5));
    say(drill, 'exercise:lift-no-duff');
    expect(drill.state).toMatchObject({ phase: 'briefing', clock: { state: 'not-started' } });
    drill.wait(minutes(5));
    say(drill, 'exercise:start');
    expect(drill.exerciseTimeMs).toBe(0);
  });

  it('never goes back with a wall clock that does', () => {
    const drill = drillIn('running');
    drill.control('control:note', { text: 'before' });
    const before = drill.state.latest;
    drill.wait(-minutes(10));
    const [entry] = drill.control('control:note', { text: 'after' });
    expect(entry).toMatchObject({ occurredAtMs: before.wallMs, exerciseTimeMs: before.exerciseTimeMs });
  });

  it('stops for good at ENDEX, and no exercise ends by itself', () => {
    const drill = drillIn('running').wait(minutes(10_000));
    drill.wake();
    expect(drill.state.phase).toBe('running');
    say(drill, 'exercise:end');
    const { exerciseTimeMs } = readClock(drill.state.clock, drill.nowMs);
    expect(readClock(drill.state.clock, drill.nowMs + minutes(60)).exerciseTimeMs).toBe(exerciseTimeMs);
  });
});

describe('before and beside the phases', () => {
  it('refuses everything before the plan, and a second plan', () => {
    const drill = new SmallDrill(PLAN);
    expect(drill.refusal(CONTROLLER, 'exercise:plan', PLAN).code).toBe('EXERCISE_ALREADY_PLANNED');
    expect(new SmallDrill().refusal(CONTROLLER, 'exercise:start', {}).code).toBe('EXERCISE_NOT_PLANNED');
  });

  it('refuses a plan that does not fit together', () => {
    expect(new SmallDrill().refusal(CONTROLLER, 'exercise:plan', { ...PLAN, teams: [] })).toMatchObject({
      code: 'PLAN_INVALID',
      details: { problem: expect.stringContaining('team') },
    });
  });

  it('knows only the teams of the plan', () => {
    expect(drillIn('running').refusal(playerOf('z'), 'team:note', { text: 'x' })).toEqual({
      code: 'TEAM_UNKNOWN',
      details: { teamId: 'z' },
    });
  });

  it('lets teams play while running and paused only, and under NO DUFF tells them why', () => {
    for (const phase of PHASES) {
      expect(isAllowedIn(phase, 'inject:open')).toBe(phase === 'running' || phase === 'paused');
    }
    const frozen = drillIn('no-duff');
    expect(frozen.refusal(playerOf('a'), 'inject:open', { injectId: 'i1' }).code).toBe('EXERCISE_FROZEN');
    const ready = drillIn('ready');
    expect(ready.refusal(playerOf('a'), 'inject:open', { injectId: 'i1' })).toEqual({
      code: 'PHASE_FORBIDS',
      details: { phase: 'ready', allowed: ['message:send', 'message:open', 'team:note'] },
    });
  });

  it('gives a command that was carried out no second effect', () => {
    const drill = drillIn('running');
    const shift = { injectId: 'i1', byMs: minutes(1) };
    expect(drill.give(CONTROLLER, 'deadline:extend', { ...shift, reason: 'slow link' }, 'c1')).toHaveLength(
      1,
    );
    expect(drill.give(CONTROLLER, 'deadline:extend', { ...shift, reason: 'slow link' }, 'c1')).toEqual([]);
    expect(drill.cell('i1', 'a').extensionMs).toBe(minutes(1));
  });

  it('signs what a command did, and not what followed by itself', () => {
    const drill = new SmallDrill(PLAN);
    const [start, release] = drill.give(CONTROLLER, 'exercise:start', {}, 'start-1');
    expect(start).toMatchObject({ actor: CONTROLLER, commandId: 'start-1' });
    expect(release).toMatchObject({ kind: 'inject.released', actor: { role: 'system' } });
    expect(release).not.toHaveProperty('commandId');
  });
});
