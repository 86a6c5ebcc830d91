import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CONTROLLER, playerOf, SmallDrill } from '../../../../../../test/drills/small-drill.ts';
import {
  anExpectation,
  anInject,
  anObligation,
  aPlan,
  type SmallPlan,
} from '../../../../../../test/drills/small-scenario.ts';
import type { ExercisePlanned } from '../../../journal/exercise-entries.ts';
import { MESSAGE_KINDS } from '../../../scenario/obligation.ts';
import { teamParty, type Party } from '../../../scenario/party.ts';
import { isLessRestrictive, TLP_LABELS, type Tlp, type TlpHandling } from '../../../scenario/tlp.ts';
import type { SendMessage } from '../../command.ts';
import type { DomainError } from '../../domain-error.ts';

const TEAMS = ['a', 'b', 'c'] as const;

const file = (letter: string) => ({
  name: `${letter}.txt`,
  sha256: letter.repeat(64),
  sizeBytes: 1,
  mediaType: 'text/plain',
});

/** A drill of three teams with an inject of each label that only team a has received; `<label>` carries the file of its first letter. */
function drill(tlpHandling: TlpHandling = 'enforce', plan: SmallPlan = {}): SmallDrill {
  const injects = TLP_LABELS.map((tlp, index) =>
    anInject({
      ...{ id: tlp, tlp, release: { on: 'manual' }, attachments: [file(String(index))] },
      ...{ objectives: ['share'], from: 'press' },
    }),
  );
  const made = aPlan({ teams: TEAMS, injects, settings: { tlpHandling }, ...plan });
  const started = SmallDrill.started(made);
  const byHand = made.scenario.injects.filter(({ release }) => release.on === 'manual');
  for (const { id } of byHand) started.control('inject:trigger', { injectId: id, teamIds: ['a'] });
  return started;
}

let count = 0;

const message = (changes: Partial<SendMessage>): SendMessage => ({
  ...{
    messageId: `m${(count += 1)}`,
    kind: 'share',
    to: ['team:b'],
    tlp: 'TLP:GREEN',
    subject: 's',
    body: 'b',
  },
  ...changes,
});

/** What a team is told that sends a message: nothing when it goes. */
function refusalOf(of: SmallDrill, teamId: string, changes: Partial<SendMessage>): DomainError | undefined {
  const decision = of.attempt(playerOf(teamId), 'message:send', message(changes));
  return 'refusal' in decision ? decision.refusal : undefined;
}

/** A message of team b to team a, under a label. */
function told(of: SmallDrill, tlp: Tlp, changes: Partial<SendMessage> = {}): string {
  const sent = message({ to: ['team:a'], tlp, ...changes });
  of.wait(1).team('b', 'message:send', sent);
  return sent.messageId;
}

describe('a label that is enforced', () => {
  it.each(TLP_LABELS)('keeps replies to %s at that label or stricter', (limit) => {
    for (const tlp of TLP_LABELS) {
      const played = drill();
      const inReplyTo = told(played, limit);
      const code = refusalOf(played, 'a', { kind: 'answer', inReplyTo, tlp })?.code;
      expect({ tlp, code }).toEqual({
        tlp,
        code: isLessRestrictive(tlp, limit) ? 'TLP_LABEL_TOO_WIDE' : undefined,
      });
    }
  });

  it.each<[Tlp, readonly Party[], readonly Party[] | undefined]>([
    ['TLP:RED', ['team:b', 'role:excon'], undefined],
    ['TLP:RED', ['team:b', 'team:c'], ['team:c']],
    ['TLP:RED', ['team:b', 'role:press'], ['role:press']],
    ['TLP:AMBER+STRICT', ['team:b', 'team:c', 'role:press'], ['team:c', 'role:press']],
    ['TLP:AMBER', ['team:b', 'role:press', 'team:c'], ['team:c']],
    ['TLP:GREEN', ['team:b', 'role:press', 'team:c'], undefined],
    ['TLP:CLEAR', ['team:b', 'role:press', 'team:c'], undefined],
  ])('of a message, %s, keeps what replies pass on to %j from %j', (tlp, to, recipients) => {
    const played = drill();
    const inReplyTo = told(played, tlp);
    const refused = refusalOf(played, 'a', { kind: 'answer', inReplyTo, to, tlp: 'TLP:RED' });
    expect(refused).toEqual(
      recipients && {
        code: 'TLP_RECIPIENT_FORBIDDEN',
        details: { limit: tlp, limitFrom: 'reply', limitId: inReplyTo, recipients },
      },
    );
  });

  it.each<[Tlp, Party, Tlp, string | undefined]>([
    ['TLP:AMBER', 'team:b', 'TLP:GREEN', 'TLP_LABEL_TOO_WIDE'],
    ['TLP:AMBER', 'team:b', 'TLP:AMBER', undefined],
    ['TLP:AMBER', 'role:press', 'TLP:CLEAR', undefined],
    ['TLP:AMBER+STRICT', 'team:b', 'TLP:RED', 'TLP_RECIPIENT_FORBIDDEN'],
    ['TLP:AMBER+STRICT', 'role:press', 'TLP:AMBER+STRICT', undefined],
    ['TLP:AMBER+STRICT', 'role:press', 'TLP:AMBER', 'TLP_LABEL_TOO_WIDE'],
    ['TLP:RED', 'team:b', 'TLP:RED', 'TLP_RECIPIENT_FORBIDDEN'],
    ['TLP:RED', 'role:excon', 'TLP:RED', undefined],
  ])('of an inject, %s, lets its team tell %s of it under %s: %s', (injectId, to, tlp, code) => {
    expect(refusalOf(drill(), 'a', { about: injectId, to: [to], tlp })?.code).toBe(code);
  });

  it('of an inject keeps it from other teams whether they have it too or not: a refusal must not tell', () => {
    const about = { about: 'TLP:RED', tlp: 'TLP:RED', to: ['team:b'] } as const;
    const [without, withIt] = [drill(), drill()];
    withIt.control('inject:trigger', { injectId: 'TLP:RED', teamIds: ['b'] });
    expect(refusalOf(without, 'a', about)?.code).toBe('TLP_RECIPIENT_FORBIDDEN');
    expect(refusalOf(withIt, 'a', about)).toEqual(refusalOf(without, 'a', about));
  });

  it('lets bare acknowledgements be, but not what is attached to them', () => {
    const played = drill();
    const inReplyTo = told(played, 'TLP:RED', { attachments: [file('e')] });
    const receipt = { kind: 'acknowledgement', inReplyTo } as const;
    expect(refusalOf(played, 'a', receipt)).toBeUndefined();
    expect(refusalOf(played, 'a', { ...receipt, attachments: [file('e')] })?.code).toBe('TLP_LABEL_TOO_WIDE');
  });

  it('goes with a file: one received under TLP:RED is not attached to TLP:GREEN, nor sent to others at all', () => {
    const played = drill();
    told(played, 'TLP:RED', { attachments: [file('e')] });
    const attachments = [file('e')];
    expect(refusalOf(played, 'a', { to: ['team:b'], attachments })).toEqual({
      code: 'TLP_LABEL_TOO_WIDE',
      details: {
        label: 'TLP:GREEN',
        limit: 'TLP:RED',
        limitFrom: 'attachment',
        limitId: file('e').sha256,
      },
    });
    expect(refusalOf(played, 'a', { to: ['team:c'], tlp: 'TLP:RED', attachments })?.code).toBe(
      'TLP_RECIPIENT_FORBIDDEN',
    );
    expect(refusalOf(played, 'a', { to: ['team:b'], tlp: 'TLP:RED', attachments })).toBeUndefined();
  });

  it('goes with the file of an inject, to whomever it is sent', () => {
    const amber = file(String(TLP_LABELS.indexOf('TLP:AMBER')));
    const green = { to: ['role:press'], attachments: [amber] } as const;
    expect(refusalOf(drill(), 'a', green)?.code).toBe('TLP_LABEL_TOO_WIDE');
    expect(refusalOf(drill(), 'a', { ...green, tlp: 'TLP:AMBER' })).toBeUndefined();
  });

  it('of a file that came in several ways is the widest of them, and none when it was the team’s own before', () => {
    const played = drill();
    const attachments = [file('e')];
    told(played, 'TLP:RED', { attachments });
    told(played, 'TLP:GREEN', { attachments });
    expect(refusalOf(played, 'a', { to: ['team:c'], attachments })).toBeUndefined();

    const own = drill();
    expect(refusalOf(own, 'a', { tlp: 'TLP:RED', attachments })).toBeUndefined();
    told(own, 'TLP:RED', { attachments });
    expect(refusalOf(own, 'a', { to: ['team:c'], attachments })).toBeUndefined();
  });

  it('of a file cannot be shaken off by handing it in as an answer', () => {
    const form = { fields: [{ id: 'log', type: 'file', label: { en: 'Log' } }] } as const;
    const played = drill('enforce', { injects: [anInject({ response: { form, freeForm: 'none' } })] });
    told(played, 'TLP:RED', { attachments: [file('e')] });
    const answer = { injectId: 'i1', responseId: 'r', isFinal: true, values: { log: file('e') } };
    played.wait(1).team('a', 'response:submit', answer);
    expect(refusalOf(played, 'a', { to: ['team:c'], attachments: [file('e')] })).toBeDefined();
  });

  it('of one’s own message stays when one writes on: it may pass on somebody else’s', () => {
    const played = drill();
    const original = told(played, 'TLP:RED');
    const reply = message({ kind: 'answer', inReplyTo: original, tlp: 'TLP:RED' });
    played.team('a', 'message:send', reply);
    expect(refusalOf(played, 'a', { kind: 'answer', inReplyTo: reply.messageId })?.code).toBe(
      'TLP_LABEL_TOO_WIDE',
    );
  });

  it('binds teams; exercise control and the roles it plays write the story', () => {
    const played = drill();
    const inReplyTo = told(played, 'TLP:RED');
    const sent = message({ kind: 'answer', inReplyTo, to: ['team:c'], tlp: 'TLP:CLEAR' });
    expect(played.attempt(CONTROLLER, 'message:send', sent)).toHaveProperty('entries');
  });

  it('lets a message be sent again that went before it would have been refused', () => {
    const played = drill();
    const attachments = [file('e')];
    const sent = message({ attachments });
    played.team('a', 'message:send', sent);
    told(played, 'TLP:RED', { attachments });
    expect(played.attempt(playerOf('a'), 'message:send', sent)).toEqual({ entries: [] });
  });
});

describe('a label that is tested', () => {
  it('lets the message go and records the breach with it, for control alone', () => {
    const played = drill('test');
    const inReplyTo = told(played, 'TLP:RED');
    const sent = message({ kind: 'answer', inReplyTo, to: ['team:b', 'team:c'] });
    const entries = played.team('a', 'message:send', sent);
    expect(entries.map(({ kind, audience }) => [kind, audience])).toEqual([
      ['message.sent', { teams: ['a', 'b', 'c'] }],
      ['handling.breached', 'control'],
    ]);
    expect(entries[1]?.data).toEqual({
      messageId: sent.messageId,
      ...{ fromTeamId: 'a', label: 'TLP:GREEN', limit: 'TLP:RED', limitFrom: 'reply', limitId: inReplyTo },
      ...{ outsiders: ['team:c'], objectives: [] },
    });
  });

  it('is broken once by a message, at the strictest limit, for all objectives concerned', () => {
    const played = drill('test');
    const inReplyTo = told(played, 'TLP:AMBER');
    played.team(
      'a',
      'message:send',
      message({ kind: 'answer', inReplyTo, about: 'TLP:RED', tlp: 'TLP:GREEN' }),
    );
    expect(played.told('handling.breached')).toMatchObject([
      { limit: 'TLP:RED', limitFrom: 'inject', limitId: 'TLP:RED', objectives: ['share'] },
    ]);
  });

  it('is not broken by what goes no further than it may', () => {
    const played = drill('test');
    const inReplyTo = told(played, 'TLP:AMBER');
    played.team('a', 'message:send', message({ kind: 'answer', inReplyTo, tlp: 'TLP:AMBER' }));
    expect(played.told('handling.breached')).toEqual([]);
  });
});

describe.each(['enforce', 'test'] as const)(
  'a label that the scenario asks for and teams are not told (%s)',
  (mode) => {
    const asking: SmallPlan = {
      injects: [anInject({ expectations: [anExpectation({ maxTlp: 'TLP:AMBER' })], objectives: ['share'] })],
      scenario: {
        obligations: [anObligation({ leastTlp: 'TLP:AMBER+STRICT', objectives: ['warn'] })],
        objectives: [],
      },
    };

    it('is no reason to refuse a message, which would tell of it, but a breach', () => {
      const played = drill(mode, asking);
      played.team('a', 'message:send', message({ about: 'i1', to: ['role:press'] }));
      played.team('a', 'inject:open', { injectId: 'i1' });
      played.team('a', 'message:send', message({ kind: 'notification' }));
      expect(played.told('handling.breached')).toMatchObject([
        { limit: 'TLP:AMBER', limitFrom: 'expectation', limitId: 'i1', objectives: ['share'] },
        { limit: 'TLP:AMBER+STRICT', limitFrom: 'obligation', limitId: 'o1', objectives: ['warn'] },
      ]);
    });

    it('binds nobody before the duty is there', () => {
      const played = drill(mode, asking);
      played.team('a', 'message:send', message({ kind: 'notification' }));
      expect(played.told('handling.breached')).toEqual([]);
    });
  },
);

describe('in any drill', () => {
  const LABELLED = ['red', 'strict', 'amber', 'green'] as const;
  const labels = fc.constantFrom(...TLP_LABELS);
  const ids = fc.integer({ min: 0, max: 15 }).map((number) => `n${number}`);
  const files = fc.constantFrom('e', 'f', '0', '2', '4').map(file);
  const parties = fc.subarray<Party>(['team:a', 'team:b', 'team:c', 'role:press', 'role:excon'], {
    minLength: 1,
  });
  const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
  const sends = fc.record({
    teamId: fc.constantFrom(...TEAMS),
    waitMs: fc.constantFrom(0, 1),
    messageId: ids,
    kind: fc.constantFrom(...MESSAGE_KINDS),
    to: parties,
    tlp: labels,
    about: optional(fc.constantFrom(...LABELLED, 'i1')),
    inReplyTo: optional(ids),
    attachments: fc.array(files, { maxLength: 1 }),
  });
  type Send = typeof sends extends fc.Arbitrary<infer T> ? T : never;

  function plan(tlpHandling: TlpHandling, asks: boolean): ExercisePlanned {
    const tlps: readonly Tlp[] = ['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN'];
    const asked = asks ? [anExpectation({ maxTlp: 'TLP:AMBER' })] : [anExpectation()];
    return aPlan({
      teams: TEAMS,
      settings: { tlpHandling },
      injects: [
        ...LABELLED.map((id, index) =>
          anInject({ id, tlp: tlps[index] ?? 'TLP:GREEN', attachments: [file(String(index))] }),
        ),
        anInject({ expectations: asked }),
      ],
      scenario: {
        obligations: [
          anObligation({
            trigger: { is: 'released', inject: 'i1' },
            ...(asks ? { leastTlp: 'TLP:RED' } : {}),
          }),
        ],
      },
    });
  }

  function play(steps: readonly Send[], tlpHandling: TlpHandling, asks = false): SmallDrill {
    const played = SmallDrill.started(plan(tlpHandling, asks));
    for (const { teamId, waitMs, to, about, inReplyTo, ...rest } of steps) {
      const data = {
        ...{ ...rest, subject: 's', body: 'b', to: to.filter((party) => party !== teamParty(teamId)) },
        ...(about === undefined ? {} : { about }),
        ...(inReplyTo === undefined ? {} : { inReplyTo }),
      };
      played.wait(waitMs).attempt(playerOf(teamId), 'message:send', data);
    }
    return played;
  }

  const runs = fc.array(sends, { minLength: 5, maxLength: 40, size: 'max' });

  it('no message breaks a label where labels are enforced', () => {
    fc.assert(
      fc.property(runs, (steps) => {
        expect(play(steps, 'enforce').told('handling.breached')).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('messages go that break no label, and those that break one go where labels are tested', () => {
    let broken = 0;
    fc.assert(
      fc.property(runs, (steps) => {
        const [enforced, tested] = [play(steps, 'enforce'), play(steps, 'test')];
        const first = tested.entries.findIndex(({ kind }) => kind === 'handling.breached');
        broken += first < 0 ? 0 : 1;
        // Until the first breach both go the same way, up to the message that commits it.
        const same = first < 0 ? tested.entries.length : first - 1;
        const [one, other] = [enforced, tested].map(({ entries }) => JSON.stringify(entries.slice(1, same)));
        expect(one).toBe(other);
      }),
      { numRuns: 150 },
    );
    expect(broken).toBeGreaterThan(50);
  });

  it('a team cannot tell by refusals what labels the scenario asks for', () => {
    fc.assert(
      fc.property(runs, (steps) => {
        const seen = (asks: boolean) =>
          TEAMS.map((teamId) => play(steps, 'enforce', asks).streams.get(teamId));
        expect(seen(true)).toEqual(seen(false));
      }),
      { numRuns: 60 },
    );
  });

  it('what is told under TLP:RED reaches nobody by a reply who was not told it', () => {
    fc.assert(
      fc.property(runs, (steps) => {
        const { messages } = play(steps, 'enforce').state;
        for (const reply of messages.values()) {
          const original = messages.get(reply.inReplyTo ?? '');
          if (original?.tlp !== 'TLP:RED' || reply.kind === 'acknowledgement') continue;
          const holders: readonly Party[] = [original.from, ...original.to, 'role:excon'];
          expect(reply.to.filter((party) => !holders.includes(party))).toEqual([]);
          expect(reply.tlp).toBe('TLP:RED');
        }
      }),
      { numRuns: 100 },
    );
  });
});
