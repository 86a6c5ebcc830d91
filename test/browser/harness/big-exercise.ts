import type { PlannedExercise } from '@cyberdrill/contracts';
import { Drill } from '../../integration/server/drill-server.ts';
import type { BrowserDrill } from './browser-drill.ts';

/** As large as a regional drill gets. */
export const BIG = { teams: 60, injects: 200, phases: 5 } as const;

/** Injects follow each other at this distance, in seconds of exercise time. */
const STEP_SECONDS = 30;

/** Exercise time at which half of the injects are out, in milliseconds. */
export const HALF_WAY_MS = (BIG.injects / 2) * STEP_SECONDS * 1_000;

/** Ids of the injects and teams, by their numbers from 0. */
export const injectId = (number: number): string => `inject-${number + 1}`;
export const teamId = (number: number): string => `team-${number + 1}`;

/** An exercise of 60 teams and 200 injects, all addressed to all, in five phases. */
export async function planBigExercise(drills: BrowserDrill): Promise<Drill> {
  const teams = Array.from({ length: BIG.teams }, (_, number) => ({
    id: teamId(number),
    name: `CIRT ${number + 1}`,
    language: 'en',
  }));
  const planned = await drills.asAdministrator<PlannedExercise>('POST', '/exercises', {
    title: 'The whole region',
    scenarioYaml: JSON.stringify(bigScenario()),
    teams,
  });
  return new Drill(drills.server, planned);
}

/** JSON is YAML. */
function bigScenario(): object {
  return {
    cyberdrill: 1,
    id: 'big-test',
    version: '1.0.0',
    title: { en: 'A big test' },
    summary: { en: 'As many injects and teams as a regional drill has.' },
    language: 'en',
    languages: ['en'],
    licence: 'Apache-2.0',
    authors: ['CyberDrill'],
    level: 'basic',
    tlp: 'TLP:AMBER',
    duration: '2h',
    startsAt: '2030-01-15T08:00:00+00:00',
    objectives: [{ id: 'answer', title: { en: 'Answer' }, aim: 'communication' }],
    parts: [{ id: 'cirt', name: { en: 'CIRT' }, teams: 'rest' }],
    phases: Array.from({ length: BIG.phases }, (_, number) => ({
      id: `phase-${number + 1}`,
      name: { en: `Phase ${number + 1}` },
    })),
    injects: Array.from({ length: BIG.injects }, (_, number) => bigInject(number)),
  };
}

function bigInject(number: number): object {
  const seconds = number * STEP_SECONDS;
  const minutes = Math.floor(seconds / 60);
  const at = [Math.floor(minutes / 60), minutes % 60, seconds % 60];
  return {
    id: injectId(number),
    title: { en: `Event ${number + 1} of the story` },
    body: { en: `EXERCISE. Event ${number + 1}.` },
    channel: number % 3 === 0 ? 'email' : 'phone',
    from: 'excon',
    phase: `phase-${Math.floor((number * BIG.phases) / BIG.injects) + 1}`,
    release: { at: `T+${at.map((part) => String(part).padStart(2, '0')).join(':')}` },
    objectives: ['answer'],
    response: { freeForm: 'optional', deadline: '30m' },
    expectations: [
      {
        id: 'acknowledged',
        type: 'acknowledge',
        description: { en: 'Acknowledges.' },
        dimension: 'A',
        target: '5m',
        deadline: '15m',
      },
    ],
  };
}
