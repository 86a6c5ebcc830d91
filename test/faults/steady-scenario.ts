/** A scenario of `count` injects, one each exercise second from the second on, each of which asks for an answer. */
export function steadyScenario(count: number): string {
  const injects = Array.from({ length: count }, (_, index) => {
    const second = String(index + 2).padStart(2, '0');
    return [
      `  - id: inject-${index + 1}`,
      `    title: Inject ${index + 1}`,
      '    body: Report what you see.',
      '    channel: email',
      '    from: excon',
      `    release: { at: T+00:00:${second} }`,
      '    acknowledge: false',
      '    response: { freeForm: required }',
      '    objectives: [reach]',
      '    expectations:',
      '      - { id: reported, type: report, description: Report, dimension: D, target: 1m, deadline: 5m, criteria: [clarity] }',
    ].join('\n');
  });
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
