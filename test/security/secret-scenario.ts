import { canary } from './canaries.ts';

const msel = (label: string): string => canary('msel', label);
const answer = (label: string): string => canary('answer', label);
const endex = (label: string): string => canary('endex', label);
/** What team `a` is never addressed by, and `b` is. */
const toB = (label: string): string => canary('b', label);

/** An inject with a planted text in all its fields; `name` tells them apart. */
function laden(name: string, head: string, plant: (label: string) => string = msel): string {
  return `
  - id: ${name}
${head}
    title: ${plant(`${name}-title`)}
    body: ${plant(`${name}-body`)}
    channel: email
    from: press
    objectives: [respond]
    whiteCellNotes: ${msel(`${name}-white-cell`)}
    expectedResponse: ${answer(`${name}-expected`)}
    checks:
      told: { field: $text, contains: [${answer(`${name}-check`)}] }
    response:
      freeForm: optional
      deadline: 20m
      fields:
        - { id: f, type: text, label: ${plant(`${name}-label`)}, help: ${plant(`${name}-help`)} }
        - { id: g, type: single, label: G, options: { yes: ${plant(`${name}-option`)}, no: No } }
    hints:
      - { id: h, text: ${msel(`${name}-hint`)} }
    expectations:
      - { id: e, type: report, description: ${answer(`${name}-expectation`)}, dimension: D, checks: [told], target: 5m, deadline: 15m }
    attachments:
      - { path: ${name}.txt, name: ${plant(`${name}-file`)}.txt }`;
}

/** Injects of the scenario that carry a file, by id. */
export const LADEN = ['question', 'only-b', 'future', 'reserve', 'branch', 'skipped', 'held'] as const;

/** What the file of an inject holds. */
export function contentOf(name: string): string {
  return `content of ${name} ${msel('file-content')}`;
}

/**
 * A scenario whose every field holds a planted text, for team `a` in the part `alone` and teams `b` and `c` in the part `others`.
 * What team `a` receives is the inject `question`.
 */
export const SECRET_SCENARIO = `
cyberdrill: 1
id: secrets
version: 1.0.0
title: Secrets
summary: A scenario full of secrets.
language: en
languages: [en]
licence: Apache-2.0
authors: [CyberDrill]
level: basic
tlp: TLP:GREEN
duration: 2h
startsAt: '2030-01-15T08:00:00+00:00'
objectives:
  - { id: respond, title: ${endex('objective')}, aim: incident-response }
parts:
  - { id: alone, name: Alone, teams: 1 }
  - { id: others, name: Others, teams: rest }
roles:
  - { id: press, name: The press, description: ${msel('role-description')} }
  - { id: ministry, name: The ministry }
phases:
  - { id: late, name: ${msel('phase-name')} }
injects:
  - id: question
    title: Question
    body: What did you find?
    channel: email
    from: excon
    release: { at: T+00:00 }
    objectives: [respond]
    whiteCellNotes: ${msel('question-white-cell')}
    expectedResponse: ${answer('question-expected')}
    checks:
      told: { field: words, contains: [${answer('question-check')}] }
      near: { field: count, near: { value: 31337, tolerance: 1 } }
    response:
      freeForm: optional
      deadline: 30m
      fields:
        - { id: choice, type: single, label: Choice, options: { one: One, two: Two } }
        - { id: choices, type: multiple, label: Choices, options: { one: One, two: Two } }
        - { id: count, type: number, label: Count }
        - { id: words, type: text, label: Words }
        - { id: iocs, type: ioc-set, label: Indicators }
        - { id: class, type: rsit, label: Class }
        - { id: techniques, type: attack, label: Techniques }
        - { id: evidence, type: file, label: Evidence }
    hints:
      - { id: first, text: ${msel('question-hint-first')} }
      - { id: second, text: ${msel('question-hint-second')} }
    expectations:
      - { id: tell, type: report, description: ${endex('expectation')}, dimension: D, criteria: [clarity], checks: [told, near], target: 5m, deadline: 15m }
    attachments:
      - { path: question.txt, name: shown.txt }
${laden('only-b', '    to: [others]\n    release: { at: T+00:00 }', toB)}
${laden('future', '    phase: late\n    release: { at: T+01:00 }')}
${laden('reserve', '    kind: contingency\n    release: { manual: true }')}
${laden('branch', `    kind: contingency\n    release: { when: { answered: { inject: question, check: { field: words, contains: [${canary('b', 'answer-words')}] } } } }`)}
${laden('skipped', '    release: { manual: true }')}
${laden('held', '    release: { at: T+01:30 }')}
  - id: cue
    kind: facilitation
    title: ${msel('cue-title')}
    body: ${msel('cue-body')}
    channel: in-person
    from: excon
    release: { at: T+00:00 }
    objectives: [respond]
  - id: watch
    kind: expected-action
    title: ${msel('watch-title')}
    body: ${msel('watch-body')}
    channel: in-person
    from: excon
    release: { at: T+00:00 }
    objectives: [respond]
obligations:
  - id: silent
    title: ${msel('silent-obligation')}
    from: [others]
    to: [part:alone]
    trigger: { inject: question, milestone: opened }
    messageKinds: [notification]
    minimumContent: [{ field: $all, contains: [${answer('minimum-content')}] }]
    target: 10m
    deadline: 20m
    objectives: [respond]
  - id: known
    title: ${toB('known-obligation')}
    from: [others]
    to: [role:ministry]
    trigger: { inject: question, milestone: opened }
    messageKinds: [notification]
    knownToTeam: true
    target: 10m
    deadline: 20m
    objectives: [respond]
`;
