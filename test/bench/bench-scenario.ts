/**
 * A scenario of `count` injects of about 1 KB for every team, one each exercise second from `firstAtSeconds` on;
 * the exercise's rate then sets the gap between them in wall time.
 */
export function benchScenario(count: number, firstAtSeconds: number): string {
  const body = 'This is an exercise. Systems report unusual activity; note the time and carry on. '
    .repeat(12)
    .trim();
  const injects = Array.from({ length: count }, (_, index) => {
    return [
      `  - id: inject-${index + 1}`,
      `    title: Inject ${index + 1}`,
      `    body: ${JSON.stringify(body)}`,
      '    channel: email',
      '    from: excon',
      `    release: { at: ${exerciseTime(firstAtSeconds + index)} }`,
      '    acknowledge: false',
      '    kind: information',
      '    objectives: [stay-reachable]',
    ].join('\n');
  });
  return [
    'cyberdrill: 1',
    'id: bench',
    'version: 1.0.0',
    'title: Bench',
    'summary: Many injects at a steady pace.',
    'language: en',
    'languages: [en]',
    'licence: Apache-2.0',
    'authors: [CyberDrill]',
    'level: basic',
    'tlp: TLP:CLEAR',
    'duration: 10m',
    "startsAt: '2030-01-15T08:00:00+00:00'",
    'objectives:',
    '  - { id: stay-reachable, title: Stay reachable, aim: communication }',
    'parts:',
    '  - { id: cirt, name: CIRT, teams: rest }',
    'injects:',
    [
      '  - id: opening',
      '    title: Opening',
      '    body: The bench begins.',
      '    channel: email',
      '    from: excon',
      '    release: { at: T+00:00 }',
      '    objectives: [stay-reachable]',
      '    expectations:',
      '      - id: acknowledged',
      '        type: acknowledge',
      '        description: The team acknowledges.',
      '        dimension: A',
      '        target: 1m',
      '        deadline: 5m',
    ].join('\n'),
    ...injects,
    '',
  ].join('\n');
}

/** `T+hh:mm:ss` */
function exerciseTime(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `T+${parts.map((part) => String(part).padStart(2, '0')).join(':')}`;
}
