import { describe, expect, it } from '@jest/globals';
import { parsedHarbour } from '../testing/harbour.ts';

describe('compileScenario', () => {
  it('writes out every default of a scenario', async () => {
    const { scenario } = await parsedHarbour();
    expect(scenario).toMatchObject({
      id: 'harbour',
      version: '1.0.0',
      language: 'en',
      languages: ['en', 'fr'],
      durationMs: 7_200_000,
      startsAt: '2027-03-02T09:00:00+00:00',
      scenarioRate: 1,
      parts: [
        { id: 'victim', name: { en: 'Getonia', fr: 'Gétonie' }, teams: 1 },
        { id: 'neighbour', name: { en: 'Neighbours', fr: 'Voisins' }, teams: 'rest' },
      ],
      roles: [{ id: 'operator', name: { en: 'Port operator', fr: 'Opérateur du port' } }],
    });
  });

  it('puts the original language first, whatever the order of the list', async () => {
    const { scenario } = await parsedHarbour(['language: en\n', 'language: fr\n']);
    expect(scenario.languages).toEqual(['fr', 'en']);
  });

  it('writes out every default of an inject', async () => {
    const { scenario } = await parsedHarbour();
    const [alarm, followUp, headline] = scenario.injects;
    expect(alarm).toMatchObject({
      number: '1',
      kind: 'inject',
      to: ['victim'],
      tlp: 'TLP:GREEN',
      release: { on: 'time', atMs: 300_000 },
      acknowledge: true,
      response: { freeForm: 'optional', deadlineMs: 1_800_000 },
      hints: [{ id: 'look-at-dns', cost: 0.1, availableAfterMs: 0 }],
      attachments: [],
    });
    expect(followUp).toMatchObject({
      number: '2',
      from: 'excon',
      release: {
        on: 'condition',
        when: { is: 'completed', inject: 'alarm' },
        scope: 'team',
        delayMs: 120_000,
      },
      expectations: [expect.objectContaining({ id: 'noticed' })],
      checks: {},
      tags: {},
    });
    expect(followUp).not.toHaveProperty('response');
    expect(headline).toMatchObject({
      kind: 'information',
      to: [],
      tlp: 'TLP:CLEAR',
      acknowledge: false,
      release: {
        on: 'condition',
        when: {
          anyOf: [
            { is: 'time', atMs: 3_600_000 },
            {
              is: 'answered',
              inject: 'alarm',
              check: { type: 'equals', field: 'first-step', value: 'wait' },
            },
            { is: 'duty-overdue', obligation: 'warn' },
          ],
        },
        scope: 'any',
        delayMs: 0,
      },
    });
  });

  it('cuts the line end that a block of text leaves, and nothing else', async () => {
    const { scenario } = await parsedHarbour();
    expect(scenario.injects[0]?.body['en']).toMatch(/^To \{\{team\}\}: .*\nMali Shipping .* 555 0100\.$/);
  });

  it('has a check for each test of the file', async () => {
    const { scenario } = await parsedHarbour();
    expect(scenario.injects[0]?.checks).toEqual({
      classified: { field: 'class', type: 'rsit', class: 'malicious-code', rsitType: 'c2-server' },
      isolated: { field: 'first-step', type: 'equals', value: 'isolate' },
      counted: { field: 'ships', type: 'near', value: 12, tolerance: 2 },
      'host-found': {
        field: 'indicators',
        type: 'overlap',
        expected: ['update.cargo.example', '192.0.2.10'],
      },
      'technique-found': { field: 'techniques', type: 'attack', expected: ['T1071.001'] },
      'says-when': { field: 'note', type: 'matches', pattern: '\\d\\d:\\d\\d' },
      'says-what': { field: '$text', type: 'contains', anyOf: ['server', 'serveur'] },
    });
  });

  it('has a field for each type of the file, with only what the type has', async () => {
    const { scenario } = await parsedHarbour(['type: file', 'type: file\n          maxBytes: 1000']);
    expect(scenario.injects[0]?.response?.form?.fields).toEqual([
      { id: 'class', type: 'rsit', label: { en: 'Classification', fr: 'Classification' }, required: true },
      {
        id: 'first-step',
        type: 'single',
        label: { en: 'First step', fr: 'Première mesure' },
        options: [
          { id: 'isolate', label: { en: 'Isolate', fr: 'Isoler' } },
          { id: 'wait', label: { en: 'Wait', fr: 'Attendre' } },
        ],
      },
      {
        id: 'ships',
        type: 'number',
        label: { en: 'Ships affected', fr: 'Navires touchés' },
        min: 0,
        max: 50,
      },
      { id: 'indicators', type: 'ioc-set', label: { en: 'Indicators', fr: 'Indicateurs' } },
      { id: 'techniques', type: 'attack', label: { en: 'Techniques', fr: 'Techniques' } },
      { id: 'note', type: 'text', label: { en: 'Note', fr: 'Note' } },
      { id: 'evidence', type: 'file', label: { en: 'Evidence', fr: 'Pièces' }, maxBytes: 1_000 },
    ]);
  });

  it('measures an expectation by what it names: acknowledgement, response or duty', async () => {
    const { scenario } = await parsedHarbour();
    const [noticed, classified, told] = scenario.injects[0]?.expectations ?? [];
    expect(noticed).toEqual({
      id: 'noticed',
      type: 'acknowledge',
      description: { en: 'Acknowledges.', fr: 'Accuse réception.' },
      weight: 1,
      dimension: 'A',
      anchor: 'delivered',
      measure: { by: 'acknowledgement' },
      isCritical: false,
      targetMs: 300_000,
      deadlineMs: 900_000,
      beta: 1,
      delta: 1,
      floor: 0,
    });
    expect(classified?.measure).toEqual({
      by: 'response',
      grading: 'auto',
      checks: [
        'classified',
        'isolated',
        'counted',
        'host-found',
        'technique-found',
        'says-when',
        'says-what',
      ],
      criteria: [],
    });
    expect(told?.measure).toEqual({ by: 'duty', obligation: 'warn' });
  });

  it.each([
    ['classify', 0.2],
    ['analyse', 0.4],
    ['decide', 0.3],
    ['contain', 0.3],
    ['notify', 0.6],
    ['share', 0.6],
    ['request', 0.6],
    ['report', 0.3],
    ['public-comms', 0.3],
    ['record', 0.3],
  ])('lets timeliness decide its usual share for %s: %d', async (type, beta) => {
    const { scenario } = await parsedHarbour(['type: classify', `type: ${type}`]);
    expect(scenario.injects[0]?.expectations[1]?.beta).toBe(beta);
  });

  it('charges .10, .15 and .25 for hints that name no cost', async () => {
    const hint = (id: string) => `      - { id: ${id}, text: { en: x, fr: x } }\n`;
    const { scenario } = await parsedHarbour([
      '    hints:\n',
      `    hints:\n${['a', 'b', 'c', 'd'].map(hint).join('')}`,
    ]);
    expect(scenario.injects[0]?.hints.map(({ cost }) => cost)).toEqual([0.1, 0.15, 0.25, 0.25, 0.25]);
  });

  it('writes out every default of an obligation', async () => {
    const { scenario } = await parsedHarbour();
    expect(scenario.obligations).toEqual([
      {
        id: 'warn',
        title: { en: 'Victim warns', fr: 'La victime prévient' },
        from: ['victim'],
        to: ['part:neighbour', 'role:operator'],
        trigger: { is: 'opened', inject: 'alarm' },
        messageKinds: ['notification', 'share'],
        about: ['alarm'],
        minimumContent: [{ field: '$all', type: 'contains', anyOf: ['cargo.example'] }],
        leastTlp: 'TLP:AMBER',
        acknowledgementRequired: false,
        weight: 1,
        dimension: 'E',
        knownToTeam: false,
        objectives: ['warn-neighbours'],
        targetMs: 900_000,
        deadlineMs: 2_400_000,
        beta: 0.6,
        delta: 1,
        floor: 0,
      },
    ]);
  });

  it('survives JSON: a scenario is stored in the journal', async () => {
    const { scenario } = await parsedHarbour();
    expect(JSON.parse(JSON.stringify(scenario))).toStrictEqual(scenario);
  });
});
