/** Words that must not reach a team: not before their time, or never. */
export const SECRETS = {
  future: 'canary-of-the-future',
  whiteCell: 'canary-of-the-white-cell',
  expected: 'canary-of-the-answer',
  hint: 'canary-of-the-hint',
} as const;

/** A small scenario: a question with a form at STARTEX, injects to release by hand, and one an hour later. */
export const SERVER_SCENARIO = `
cyberdrill: 1
id: server-test
version: 1.0.0
title: Server test
summary: A scenario for tests of the server.
language: en
languages: [en]
licence: Apache-2.0
authors: [CyberDrill]
level: basic
tlp: TLP:GREEN
duration: 2h
startsAt: '2030-01-15T08:00:00+00:00'
objectives:
  - { id: answer, title: Answer, aim: communication }
parts:
  - { id: cirt, name: CIRT, teams: rest }
injects:
  - id: question
    title: Question
    body: What did you find?
    channel: email
    from: excon
    release: { at: T+00:00 }
    objectives: [answer]
    whiteCellNotes: ${SECRETS.whiteCell}
    expectedResponse: ${SECRETS.expected}
    response:
      freeForm: optional
      fields:
        - { id: finding, type: text, label: Finding }
        - { id: evidence, type: file, label: Evidence }
    hints:
      - { id: look, text: ${SECRETS.hint} }
    expectations:
      - id: acknowledged
        type: acknowledge
        description: Acknowledges.
        dimension: A
        target: 5m
        deadline: 15m
${['one', 'two', 'three']
  .map(
    (id) => `  - id: by-hand-${id}
    kind: information
    title: By hand
    body: Released by a controller's hand.
    channel: email
    from: excon
    release: { manual: true }
    objectives: [answer]
`,
  )
  .join('')}  - id: later
    title: Later
    body: ${SECRETS.future}
    channel: email
    from: excon
    release: { at: T+01:00 }
    objectives: [answer]
    expectations:
      - id: acknowledged
        type: acknowledge
        description: Acknowledges.
        dimension: A
        target: 5m
        deadline: 15m
`;
