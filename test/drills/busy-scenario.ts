import type { ExercisePlanned, ExerciseSettings, Inject, Release } from '@cyberdrill/domain';
import { aPlan, anInject, anObligation, minutes } from './small-scenario.ts';

/** Teams of {@link aBusyPlan}; the first one plays the lead. */
export const BUSY_TEAMS = ['alba', 'boreas', 'corin'] as const;

const at = (minute: number): Release => ({ on: 'time', atMs: minutes(minute) });
const when = (
  condition: Extract<Release, { on: 'condition' }>['when'],
  scope: 'team' | 'all' | 'any' = 'team',
  delayMs = 0,
): Release => ({ on: 'condition', when: condition, scope, delayMs });

/** An inject whose id and words stand nowhere else, so that a leak can be seen. */
const secret = (name: string, changes: Partial<Inject>): Inject =>
  anInject({
    id: secretId(name),
    title: { en: `${secretId(name)} title` },
    body: { en: `${secretId(name)} body` },
    response: { freeForm: 'required', deadlineMs: minutes(5) },
    hints: [{ id: 'h', text: { en: `${secretId(name)} hint` }, cost: 0.1, availableAfterMs: minutes(1) }],
    whiteCellNotes: { en: `${secretId(name)} note` },
    ...changes,
  });

/** The id of an inject of {@link aBusyPlan} by its name. */
export function secretId(name: string): string {
  return `inject-${name}-x`;
}

/** Names of the injects of {@link aBusyPlan}. */
export const BUSY_INJECTS = [
  'start',
  'timed',
  'same-time',
  'lead-only',
  'late',
  'contingency',
  'cue',
  'action',
  'by-hand',
  'on-open',
  'on-any',
  'on-all',
  'on-answer',
  'on-overdue',
  'on-silence',
  'on-duty',
  'on-time',
  'chained',
] as const;

/** Names of injects that control may add to {@link aBusyPlan} in play. */
export const ADDED_INJECTS = ['added', 'added-too'] as const;

/** A small plan that has a bit of everything: every kind of inject, release, condition and scope, and obligations. */
export function aBusyPlan(settings: Partial<ExerciseSettings> = {}): ExercisePlanned {
  const start = secretId('start');
  const releases: Readonly<Record<(typeof BUSY_INJECTS)[number], Partial<Inject>>> = {
    start: { release: at(0) },
    timed: { release: at(4) },
    'same-time': { release: at(4) },
    'lead-only': { release: at(6), to: ['lead'] },
    late: { release: at(20), kind: 'information', acknowledge: false },
    contingency: { release: at(2), kind: 'contingency' },
    cue: { release: at(3), kind: 'facilitation' },
    action: { release: at(5), kind: 'expected-action' },
    'by-hand': { release: { on: 'manual' } },
    'on-open': { release: when({ is: 'opened', inject: start }, 'team', minutes(2)) },
    'on-any': { release: when({ is: 'acknowledged', inject: start }, 'any') },
    'on-all': { release: when({ is: 'completed', inject: start }, 'all'), to: ['lead'] },
    'on-answer': {
      release: when({
        is: 'answered',
        inject: start,
        check: { type: 'matches', field: '$text', pattern: 'port|bank' },
      }),
    },
    'on-overdue': { release: when({ is: 'overdue', inject: start }, 'team', minutes(1)) },
    'on-silence': {
      release: when({ allOf: [{ not: { is: 'opened', inject: start } }, { is: 'time', atMs: minutes(7) }] }),
    },
    'on-duty': {
      release: when({
        anyOf: [
          { is: 'duty-discharged', obligation: 'warn' },
          { is: 'duty-overdue', obligation: 'warn' },
        ],
      }),
    },
    'on-time': {
      release: when(
        {
          anyOf: [
            { is: 'time', atMs: minutes(9) },
            { is: 'skipped', inject: secretId('late') },
          ],
        },
        'all',
      ),
    },
    chained: { release: when({ is: 'released', inject: secretId('on-open') }) },
  };
  const plan = aPlan({
    teams: BUSY_TEAMS,
    injects: BUSY_INJECTS.map((name) => secret(name, releases[name])),
    scenario: {
      parts: [
        { id: 'lead', name: { en: 'Lead' }, teams: 1 },
        { id: 'rest', name: { en: 'Rest' }, teams: 'rest' },
      ],
      obligations: [
        anObligation({
          id: 'warn',
          trigger: { is: 'opened', inject: start },
          targetMs: minutes(1),
          deadlineMs: minutes(3),
          minimumContent: [{ type: 'contains', field: '$all', anyOf: ['warn'] }],
        }),
        anObligation({
          id: 'report',
          trigger: { is: 'released', inject: secretId('timed') },
          from: ['lead'],
          to: ['role:press', 'role:excon'],
          knownToTeam: true,
          leastTlp: 'TLP:AMBER',
        }),
      ],
    },
    settings,
  });
  return {
    ...plan,
    teams: plan.teams.map((team) => ({ ...team, part: team.id === BUSY_TEAMS[0] ? 'lead' : 'rest' })),
  };
}
