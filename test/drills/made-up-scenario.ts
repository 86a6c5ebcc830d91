import type { Expectation, Inject, Obligation, Scenario } from '@cyberdrill/domain';
import { anExpectation, anInject, anObligation, minutes } from './small-scenario.ts';

const ACKNOWLEDGE: Expectation = anExpectation({
  id: 'ack',
  type: 'acknowledge',
  description: { en: 'Acknowledge that the message has arrived.' },
  dimension: 'A',
  measure: { by: 'acknowledgement' },
  beta: 1,
  targetMs: minutes(5),
  deadlineMs: minutes(15),
});

const CLASSIFY: Expectation = anExpectation({
  id: 'classify',
  type: 'classify',
  description: { en: 'Classify the incident by RSIT.' },
  weight: 2,
  dimension: 'A',
  measure: { by: 'response', grading: 'auto', checks: ['class', 'who'], criteria: [] },
  beta: 0.2,
  delta: 0.5,
  targetMs: minutes(12),
  deadlineMs: minutes(40),
});

const ASSESS: Expectation = anExpectation({
  id: 'assess',
  type: 'report',
  description: { en: 'Report facts, assessment and unknowns apart, with next steps.' },
  weight: 2,
  dimension: 'D',
  isCritical: true,
  measure: { by: 'response', grading: 'rubric', checks: [], criteria: ['accuracy', 'clarity'] },
  beta: 0.3,
  targetMs: minutes(20),
  deadlineMs: minutes(45),
});

const WARN: Expectation = anExpectation({
  id: 'warn',
  type: 'notify',
  description: { en: 'Warn the other national CIRTs.' },
  weight: 3,
  dimension: 'E',
  measure: { by: 'duty', obligation: 'warn-peers' },
  maxTlp: 'TLP:AMBER',
});

const TITLES = [
  'Ransom note at the national hospital',
  'Press call about the outage',
  'Supplier notifies of a breach',
  'Indicators from a partner',
  'Border system slows down',
  'Leak site names three ministries',
  'Minister asks for a situation report',
  'Phishing kit hosted in a neighbouring country',
  'Backup vendor publishes an advisory',
  'Rumours on social media',
  'Payment demand arrives',
  'Recovery of the first hospital',
];

const CHANNELS = ['email', 'phone', 'ticket', 'intel', 'news'] as const;

/** An inject of the made-up scenario: some are acknowledged only, most are answered, every fourth is rated by evaluators. */
function madeUpInject(index: number): Inject {
  const expectations = [ACKNOWLEDGE];
  const isAnswered = index % 5 !== 4;
  if (isAnswered) expectations.push(index % 4 === 1 ? ASSESS : CLASSIFY);
  if (index === 3) expectations.push(WARN);
  return anInject({
    id: `inject-${index + 1}`,
    number: String(index + 1),
    title: { en: TITLES[index % TITLES.length] ?? 'Inject' },
    channel: CHANNELS[index % CHANNELS.length] ?? 'email',
    from: index % 3 === 1 ? 'press' : 'excon',
    tlp: index % 4 === 3 ? 'TLP:AMBER' : 'TLP:GREEN',
    release: { on: 'time', atMs: minutes(2 + index * 9) },
    ...(isAnswered ? { response: { freeForm: 'required' as const, deadlineMs: minutes(45) } } : {}),
    expectations,
    hints: [{ id: 'h1', text: { en: 'Look at the mail header.' }, cost: 0.1, availableAfterMs: 0 }],
    objectives: [index % 2 === 0 ? 'respond' : 'tell'],
    checks: {
      class: { type: 'rsit', field: 'class', class: 'malicious-code', rsitType: 'infected-system' },
      who: { type: 'contains', field: '$text', anyOf: ['hospital'] },
    },
  });
}

const OBLIGATIONS: readonly Obligation[] = [
  anObligation({
    id: 'warn-peers',
    title: { en: 'Warn the other national CIRTs of the supplier breach' },
    to: ['part:*'],
    leastTlp: 'TLP:AMBER',
    acknowledgementRequired: true,
    weight: 2,
    objectives: ['cooperate'],
    targetMs: minutes(15),
    deadlineMs: minutes(40),
  }),
  anObligation({
    id: 'tell-ministry',
    title: { en: 'Notify the ministry within the legal time' },
    to: ['role:ministry'],
    knownToTeam: true,
    dimension: 'D',
    beta: 1,
    objectives: ['tell'],
    targetMs: minutes(24),
    deadlineMs: minutes(30),
  }),
];

/** A scenario for made-up drills, with as many injects as asked for. */
export function madeUpScenario(injectCount: number): Scenario {
  const injects = Array.from({ length: injectCount }, (_, index) => madeUpInject(index));
  return {
    id: 'made-up',
    version: '1.2.0',
    title: { en: 'Ransomware across a border' },
    summary: { en: 'A supplier’s update spreads ransomware to hospitals of several countries.' },
    language: 'en',
    languages: ['en'],
    licence: 'CC-BY-4.0',
    authors: ['A test'],
    level: 'intermediate',
    tlp: 'TLP:AMBER',
    durationMs: minutes(180),
    startsAt: '2026-05-04T08:00:00Z',
    scenarioRate: 1,
    objectives: [
      {
        id: 'respond',
        title: { en: 'Triage and contain incidents' },
        aim: 'incident-response',
        capability: 'Incident analysis',
      },
      {
        id: 'tell',
        title: { en: 'Notify authorities in time' },
        aim: 'communication',
        capability: 'Notification distribution',
      },
      {
        id: 'cooperate',
        title: { en: 'Warn and help peers' },
        aim: 'cooperation',
        capability: 'Relevant information distribution',
      },
    ],
    parts: [{ id: 'cirt', name: { en: 'National CIRT' }, teams: 'rest' }],
    roles: [
      { id: 'press', name: { en: 'The press' } },
      { id: 'ministry', name: { en: 'Ministry of health' } },
    ],
    phases: [],
    injects,
    obligations: OBLIGATIONS,
  };
}
