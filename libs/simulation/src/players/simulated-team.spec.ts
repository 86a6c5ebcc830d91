import { describe, expect, it } from '@jest/globals';
import type { StreamEntry } from '@cyberdrill/contracts';
import type { CommandKind, Scenario } from '@cyberdrill/domain';
import { matchesRe2 } from '@cyberdrill/scenario';
import { SmallDrill } from '../../../../test/drills/small-drill.ts';
import { aPlan, anInject } from '../../../../test/drills/small-scenario.ts';
import { SeededRandom } from '../chance/seeded-random.ts';
import type { DrillSeat } from '../drill-seat.ts';
import type { Pacer } from '../pace/pacer.ts';
import type { Behaviour } from './behaviour.ts';
import { SimulatedTeam } from './simulated-team.ts';

const DILIGENT: Behaviour = { name: 'quick', pace: [0.5, 0.5], accuracy: 1, diligence: 1, losesLink: false };

/** Whatever a player wants to do later, to be done when the test says so. */
class HandPacer implements Pacer {
  private waiting: (() => Promise<unknown>)[] = [];

  after(_: number, work: () => Promise<unknown>): void {
    this.waiting.push(work);
  }

  async doAll(): Promise<void> {
    const due = this.waiting;
    this.waiting = [];
    for (const work of due) await work();
  }
}

/** A team at a drill of its own, with everything it has sent. */
function seated(scenario: Scenario): { team: SimulatedTeam; pacer: HandPacer; sent: CommandKind[] } {
  const sent: CommandKind[] = [];
  const seat: DrillSeat = {
    send: (kind) => {
      sent.push(kind);
      return Promise.resolve({ commandId: kind, hasEffect: true, isRepeat: false });
    },
    upload: () => Promise.resolve(),
  };
  const pacer = new HandPacer();
  const random = new SeededRandom(1);
  const team = new SimulatedTeam({
    teamId: 'a',
    seat,
    scenario,
    behaviour: DILIGENT,
    random,
    pacer,
    matches: matchesRe2,
  });
  return { team, pacer, sent };
}

/** Everything that the team's stream holds by now. */
function streamOf(drill: SmallDrill): readonly StreamEntry[] {
  return (drill.streams.get('a') ?? []).map((view, index) => ({ ...view, place: index + 1 }));
}

describe('SimulatedTeam', () => {
  it('opens, acknowledges and answers what it receives', async () => {
    const drill = SmallDrill.started(aPlan({ injects: [anInject()] }));
    const { team, pacer, sent } = seated(drill.state.scenario);
    for (const entry of streamOf(drill)) team.take(entry);
    expect(sent).toEqual([]);
    await pacer.doAll();
    expect(sent).toEqual(['inject:open', 'inject:acknowledge', 'response:submit']);
  });

  it('does not do again what people of the team have done before it', async () => {
    const drill = SmallDrill.started(aPlan({ injects: [anInject()] }));
    drill.deliver('a', ['i1']);
    drill.team('a', 'inject:open', { injectId: 'i1' });
    drill.team('a', 'inject:acknowledge', { injectId: 'i1' });
    const { team, pacer, sent } = seated(drill.state.scenario);
    for (const entry of streamOf(drill)) team.take(entry);
    await pacer.doAll();
    expect(sent).toEqual(['response:submit']);
  });

  it('leaves what people do in its stead while it still thinks about it', async () => {
    const drill = SmallDrill.started(aPlan({ injects: [anInject()] }));
    drill.deliver('a', ['i1']);
    const { team, pacer, sent } = seated(drill.state.scenario);
    const before = streamOf(drill);
    for (const entry of before) team.take(entry);
    drill.team('a', 'response:submit', {
      injectId: 'i1',
      responseId: 'by-hand',
      isFinal: true,
      values: {},
      text: 'We have isolated the hospital.',
    });
    for (const entry of streamOf(drill).slice(before.length)) team.take(entry);
    await pacer.doAll();
    expect(sent).not.toContain('response:submit');
  });

  it('does nothing more once it has left', async () => {
    const drill = SmallDrill.started(aPlan({ injects: [anInject()] }));
    const { team, pacer, sent } = seated(drill.state.scenario);
    for (const entry of streamOf(drill)) team.take(entry);
    team.leave();
    await pacer.doAll();
    expect(sent).toEqual([]);
  });

  it('acknowledges a message, and answers a request', async () => {
    const drill = SmallDrill.started(aPlan({}));
    drill.team('b', 'message:send', {
      messageId: 'm1',
      kind: 'request-for-information',
      to: ['team:a'],
      tlp: 'TLP:GREEN',
      subject: 'EXERCISE: indicators',
      body: 'EXERCISE. Please send what you have.',
    });
    const { team, pacer, sent } = seated(drill.state.scenario);
    for (const entry of streamOf(drill)) team.take(entry);
    await pacer.doAll();
    expect(sent).toEqual(['message:open', 'message:send', 'message:send']);
  });
});
