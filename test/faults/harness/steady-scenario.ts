/** A scenario of `count` injects, one each exercise second from the second on, each of which asks every team for an answer. */
export function steadyScenario(count: number): string {
  const injects = Array.from({ length: count }, (_, index) =>
    [
      `  - id: ${injectId(index + 1)}`,
      `    title: Inject ${index + 1}`,
      '    body: Report what you see.',
      '    channel: email',
      '    from: excon',
      `    release: { at: ${exerciseTime(dueSecond(index + 1))} }`,
      '    acknowledge: false',
      '    response: { freeForm: required }',
      '    objectives: [reach]',
      '    expectations:',
      '      - { id: reported, type: report, description: Report, dimension: D, target: 1m, deadline: 5m, criteria: [clarity] }',
    ].join('\n'),
  );
  return `cyberdrill: 1
id: steady
version: 1.0.0
title: Steady
summary: An inject a second.
language: en
languages: [en]
licence: Apache-2.0
authors: [CyberDrill]
level: basic
tlp: TLP:GREEN
duration: 10m
startsAt: '2030-01-15T08:00:00Z'
objectives: [{ id: reach, title: Reach each other, aim: communication }]
parts: [{ id: cirt, name: CIRT, teams: rest }]
injects:
${injects.join('\n')}
`;
}

/** The inject that comes at the given place, from 1 on. */
export function injectId(number: number): string {
  return `inject-${number}`;
}

/** The exercise second at which that inject is due. */
export function dueSecond(number: number): number {
  return number + 1;
}

/** `T+hh:mm:ss` */
function exerciseTime(seconds: number): string {
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `T+${parts.map((part) => String(part).padStart(2, '0')).join(':')}`;
}
