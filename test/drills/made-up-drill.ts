import {
  DEFAULT_SETTINGS,
  type Entry,
  type ExerciseSettings,
  type Party,
  type Team,
  teamParty,
} from '@cyberdrill/domain';
import { CONTROL, evaluator, JournalScript, teamActor } from './journal-script.ts';
import { madeUpScenario } from './made-up-scenario.ts';
import { minutes } from './small-scenario.ts';

/** Words that would do harm if a report took them for markup, or that read from right to left. */
export const HOSTILE = `</script><img src=x onerror=alert(1)>"'&\u202e`;

const NAMES = [
  'CIRT Getonia',
  'CERT-Berylia',
  'المركز الوطني للأمن السيبراني',
  'CSIRT Norlandia',
  'CIRT Sudria',
  `CIRT ${HOSTILE}`,
  'CERT Westmark',
  'Ostland National CIRT',
];

/** How large a made-up drill is. */
export interface DrillSize {
  readonly teams: number;
  readonly injects: number;
  /** Responses of each team to each inject that asks for one. */
  readonly responses?: number;
  readonly settings?: Partial<ExerciseSettings>;
}

/** Something that happens at a wall minute. */
type Happening = readonly [minute: number, happen: () => void];

/**
 * The journal of a drill that never was: teams of unequal skill, a pause, a time jump, a late release, a lost connection, a skip, an
 * extension, an excuse, hints, requests, breaches of handling, ratings by several evaluators, hostile words. The same size gives the same
 * journal.
 */
export function madeUpDrill({
  teams: teamCount,
  injects: injectCount,
  responses = 1,
  settings,
}: DrillSize): readonly Entry[] {
  const scenario = madeUpScenario(injectCount);
  const teams = Array.from({ length: teamCount }, (_, index): Team => ({
    id: `team-${index + 1}`,
    name: NAMES[index] ?? `CIRT ${index + 1}`,
    part: 'cirt',
    language: 'en',
  }));
  const script = new JournalScript({
    title: 'Regional CyberDrill 2026',
    scenario,
    teams,
    settings: { ...DEFAULT_SETTINGS, ...settings },
  });
  const chance = dice(7);
  const happenings: Happening[] = [];
  const on = (minute: number, happen: () => void) => happenings.push([minute, happen]);

  teams.forEach(({ id }) => on(1, () => script.add('team.connected', { teamId: id })));
  on(30, () => script.start());
  on(70, () => script.add('exercise.paused', { epoch: 2, reason: 'Coffee.' }, CONTROL));
  on(80, () => script.add('exercise.resumed', { epoch: 3 }, CONTROL));
  on(95, () => script.add('team.disconnected', { teamId: 'team-2' }));
  on(101, () => script.add('team.connected', { teamId: 'team-2' }));
  on(46, () => script.add('control.noted', { text: `A note ${HOSTILE}` }, CONTROL));
  on(82, () => script.add('exercise.announced', { text: 'Lunch is at noon.' }, CONTROL));

  scenario.injects.forEach((inject, place) => {
    const atMinute = 32 + place * 9 + (2 + place * 9 >= 40 ? 10 : 0);
    if (place === injectCount - 1 && injectCount > 4) return;
    teams.forEach(({ id: teamId }, index) => {
      const skill = 0.35 + (0.6 * ((index * 5) % 8)) / 8;
      if (place === 4 && index === 1) {
        on(atMinute, () =>
          script.add(
            'inject.skipped',
            { injectId: inject.id, teamIds: [teamId], reason: 'Their line was down.' },
            CONTROL,
          ),
        );
        return;
      }
      const isLate = place === 2 && index === 0;
      on(atMinute, () =>
        script.add('inject.released', {
          injectId: inject.id,
          teamIds: [teamId],
          cause: place === 6 ? 'hand' : 'plan',
          dueExerciseTimeMs: minutes(2 + place * 9),
          latenessMs: isLate ? 4_200 : 12 + index,
          isLate,
        }),
      );
      const received = atMinute + 0.02 + chance() * 0.3;
      on(received, () => script.add('inject.delivered', { injectId: inject.id, teamId }));
      on(received + 0.5, () =>
        script.add('inject.opened', { injectId: inject.id, teamId }, teamActor(teamId)),
      );
      if (chance() < 0.5 + skill / 2) {
        on(received + 1 + chance() * 20 * (1 - skill), () =>
          script.add('inject.acknowledged', { injectId: inject.id, teamId }, teamActor(teamId)),
        );
      }
      if (place === 1 && index === 3) {
        on(received + 5, () =>
          script.add(
            'hint.opened',
            { injectId: inject.id, hintId: 'h1', teamId, cost: 0.1, givenByCoach: true },
            CONTROL,
          ),
        );
        on(received + 6, () =>
          script.add(
            'deadline.extended',
            { injectId: inject.id, teamIds: [teamId], byMs: minutes(10), reason: 'A slow line.' },
            CONTROL,
          ),
        );
      }
      const { deadlineMs } = inject.response ?? {};
      if (deadlineMs !== undefined && injectCount < 50) {
        on(received + deadlineMs / 60_000, () => passDeadline(script, inject.id, teamId));
      }
      if (inject.response === undefined || chance() > 0.4 + skill) return;
      for (let round = 0; round < responses; round += 1) {
        const isRight = chance() < skill;
        on(received + 8 + round + chance() * 75 * (1.1 - skill), () => {
          script.answer(
            inject.id,
            teamId,
            isRight ? `The hospital is hit. ${HOSTILE}` : 'We do not know yet.',
            {
              responseId: `${inject.id}-${teamId}-${round}`,
              values: { class: { class: 'malicious-code', ...(isRight ? { type: 'infected-system' } : {}) } },
            },
          );
          if (injectCount < 50 && inject.expectations.some(({ id }) => id === 'assess') && index !== 4)
            rate(script, inject.id, teamId, index);
        });
      }
    });
  });

  coordinate(script, teams.slice(0, 20), on, chance);
  const endMinute = 32 + injectCount * 9 + 55;
  on(endMinute, () => script.end());
  on(endMinute + 5, () => evaluate(script, teams));

  happenings
    .sort(([a], [b]) => a - b)
    .forEach(([minute, happen]) => {
      script.at(minute);
      happen();
    });
  return script.sealed();
}

function passDeadline(script: JournalScript, injectId: string, teamId: string): void {
  const cell = script.now.cells.get(injectId)?.[teamId];
  if (cell?.deadlineActiveTimeMs === undefined || cell.completedAt !== undefined) return;
  const { deadlineActiveTimeMs } = cell;
  script.add('deadline.passed', { injectId, teamId, deadlineActiveTimeMs });
}

/** Each team comes to owe a warning to all others and a notice to the ministry; the skilled keep them. */
function coordinate(
  script: JournalScript,
  teams: readonly Team[],
  on: (minute: number, happen: () => void) => void,
  chance: () => number,
): void {
  teams.forEach(({ id }, index) => {
    const parties: Party[] = teams.filter((team) => team.id !== id).map((team) => teamParty(team.id));
    const duties = [
      ...parties.map((to) => ({
        obligationId: 'warn-peers',
        to,
        targetMs: minutes(15),
        deadlineMs: minutes(40),
      })),
      {
        obligationId: 'tell-ministry',
        to: 'role:ministry' as Party,
        targetMs: minutes(24),
        deadlineMs: minutes(30),
      },
    ];
    on(58, () =>
      duties.forEach(({ obligationId, to, targetMs, deadlineMs }) => {
        const { activeTimeMs } = script.asOf;
        script.add('duty.opened', {
          ...{ dutyId: `${obligationId}/${id}/${to}`, obligationId, fromTeamId: id, to },
          ...{ targetActiveTimeMs: activeTimeMs + targetMs, deadlineActiveTimeMs: activeTimeMs + deadlineMs },
        });
      }),
    );
    if (index % 8 === 4) return;
    duties.forEach(({ obligationId, to }, order) => {
      if (chance() > 0.8) return;
      const messageId = `${obligationId}-${id}-${order}`;
      on(60 + chance() * 50, () => {
        const isTooWide = chance() < 0.08;
        script.send(
          {
            ...{
              messageId,
              kind: 'notification',
              from: teamParty(id),
              to: [to],
              subject: HOSTILE,
              body: HOSTILE,
            },
            ...{
              tlp: isTooWide ? 'TLP:GREEN' : 'TLP:AMBER',
              about: 'inject-4',
              attachments: [],
              isAfterEndex: false,
            },
          },
          teamActor(id),
        );
        if (!isTooWide || obligationId === 'tell-ministry')
          script.add('duty.discharged', { dutyId: `${obligationId}/${id}/${to}`, messageId });
      });
    });
    const asked = `ask-${id}`;
    on(64, () => {
      script.send(
        {
          ...{
            messageId: asked,
            kind: 'request-for-information',
            from: 'role:ministry',
            to: [teamParty(id)],
          },
          ...{
            tlp: 'TLP:GREEN',
            subject: 'What is the state?',
            body: 'Please tell.',
            attachments: [],
            isAfterEndex: false,
          },
        },
        CONTROL,
      );
      script.add('message.delivered', { messageId: asked, teamId: id });
    });
    on(65 + chance() * 30, () =>
      script.send(
        {
          ...{
            messageId: `re-${asked}`,
            kind: 'answer',
            from: teamParty(id),
            to: ['role:ministry'],
            inReplyTo: asked,
          },
          ...{ tlp: 'TLP:GREEN', subject: 'Re', body: 'It is so.', attachments: [], isAfterEndex: false },
        },
        teamActor(id),
      ),
    );
  });
}

/** Two evaluators, who sometimes differ; the second leaves out what the first found easy. */
function rate(script: JournalScript, injectId: string, teamId: string, index: number): void {
  const version = script.now.cells.get(injectId)?.[teamId]?.responses.length ?? 1;
  ['accuracy', 'clarity'].forEach((criterion, place) => {
    const rating = 2 + ((index + place) % 4);
    const data = { injectId, teamId, expectationId: 'assess', criterion, version };
    script.add('response.rated', { ...data, rating, comment: `Comment ${HOSTILE}` }, evaluator(1));
    if (index % 2 === 0)
      script.add(
        'response.rated',
        { ...data, rating: index === 6 ? 1 : Math.max(1, rating - (place % 2)) },
        evaluator(2),
      );
  });
}

function evaluate(script: JournalScript, teams: readonly Team[]): void {
  script.add(
    'expectation.excused',
    { injectId: 'inject-1', teamIds: ['team-3'], expectationId: 'ack', reason: 'Their link was down.' },
    CONTROL,
  );
  teams.slice(0, 3).forEach(({ id }, index) =>
    script.add(
      'objective.rated',
      {
        ...{ objectiveId: 'tell', teamId: id, rating: (['P', 'S', 'M'] as const)[index] ?? 'U' },
        ...{ observation: `Seen. ${HOSTILE}`, observedAtMs: script.asOf.wallMs },
      },
      evaluator(1),
    ),
  );
  script.add(
    'objective.rated',
    {
      objectiveId: 'cooperate',
      rating: 'S',
      observation: 'Most warned most.',
      observedAtMs: script.asOf.wallMs,
    },
    evaluator(2),
  );
}

/** Numbers from 0 to 1 that look like chance and are always the same (a linear congruential generator). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
