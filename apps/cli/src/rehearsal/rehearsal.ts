import type { PlannedExercise } from '@cyberdrill/contracts';
import { buildReport, type Entry, type Report, type Scenario, type TeamEntry } from '@cyberdrill/domain';
import { renderReportJson } from '@cyberdrill/reporting';
import { matchesRe2 } from '@cyberdrill/scenario';
import {
  castBehaviours,
  evaluateAll,
  fictionalTeams,
  SeededRandom,
  SimulatedControl,
  SimulatedTeam,
  type Behaviour,
} from '@cyberdrill/simulation';
import { setTimeout } from 'node:timers/promises';
import { parseJournal } from '../journal-file.ts';
import { parseCheckpoints } from '../verify/checkpoints-file.ts';
import { DeviceSeat } from './device-seat.ts';
import { DrillApi } from './drill-api.ts';
import { DrillLink } from './drill-link.ts';
import { checkInvariants, type Invariant } from './invariants.ts';
import { SteadyPacer } from './steady-pacer.ts';
import { emptyLedger, type TeamLedger } from './team-ledger.ts';

/** How a rehearsal is to be played. */
export interface RehearsalOptions {
  readonly url: string;
  readonly adminToken: string;
  /** Name of the scenario pack on the server. */
  readonly pack: string;
  readonly scenario: Scenario;
  readonly teams: number;
  /** Exercise seconds per second. */
  readonly speed: number;
  readonly seed: number;
}

/** What came of a rehearsal. */
export interface RehearsalResult {
  /** The journal as exported: one entry a line. */
  readonly journal: string;
  /** Signed checkpoints of it, as the server lists them, and the public key in PEM that proves them. */
  readonly checkpoints: string;
  readonly publicKey: string;
  readonly report: Report;
  readonly invariants: readonly Invariant[];
  readonly behaviours: ReadonlyMap<string, Behaviour>;
}

/** An unlucky team loses its link at this part of the drill, for this part of it. */
const LINK_LOST_AT = 0.4;
const LINK_LOST_FOR = 0.07;

/** At high speed that part would be shorter than what the server takes for a reloaded page, in wall milliseconds. */
const LINK_LOST_FOR_AT_LEAST_MS = 4_500;

/** How long after ENDEX answers under way may still arrive, in wall milliseconds. */
const SETTLE_WITHIN_MS = 15_000;

type OnEntry = ConstructorParameters<typeof DrillLink>[2];
type TeamReleased = Extract<TeamEntry, { readonly kind: 'inject.released' }>;

/** A whole drill by itself, on a real server, with simulated teams, a control room and an evaluator over real sockets. */
export class Rehearsal {
  readonly control: SimulatedControl;
  private readonly options: RehearsalOptions;
  private readonly api: DrillApi;
  private readonly pacer: SteadyPacer;
  private readonly links: DrillLink[] = [];
  private readonly ledgers: TeamLedger[] = [];
  private readonly failures: unknown[] = [];
  private readonly behaviours = new Map<string, Behaviour>();

  constructor(options: RehearsalOptions) {
    this.options = options;
    this.api = new DrillApi(options.url, options.adminToken);
    this.pacer = new SteadyPacer(options.speed, (failure) => this.failures.push(failure));
    this.control = new SimulatedControl(this.pacer);
  }

  /** Plays the drill from its plan to the evaluated end. */
  async run(): Promise<RehearsalResult> {
    try {
      const { scenario, pack, teams, speed } = this.options;
      const plan = await this.api.plan({
        title: `Rehearsal of ${scenario.id} ${scenario.version}`,
        scenario: pack,
        teams: fictionalTeams(teams, scenario.languages),
        settings: { initialRate: speed },
      });
      const control = await this.join(plan.controlToken, (entry) => this.control.take(entry));
      this.control.use(this.seatOf(plan, plan.controlToken, control));
      const unlucky = await this.seatTeams(plan);
      await this.play(control, unlucky);
      await this.evaluate(plan, control);
      return await this.conclude(plan);
    } finally {
      this.leave();
    }
  }

  /** Lets go of every link; commands not answered by then fail. */
  leave(): void {
    for (const link of this.links) link.close();
  }

  /** @returns the links of the teams that will lose theirs */
  private async seatTeams(plan: PlannedExercise): Promise<readonly DrillLink[]> {
    const cast = castBehaviours(plan.teams, SeededRandom.for(this.options.seed, 'cast'));
    const seated = await Promise.all(cast.map(([team, behaviour]) => this.seatTeam(plan, team, behaviour)));
    const byId = new Map(seated.map(({ player }) => [player.teamId, player]));
    this.control.onDuty((duty) => byId.get(duty.fromTeamId)?.owe(duty));
    return seated
      .filter(({ player }) => this.behaviours.get(player.teamId)?.losesLink === true)
      .map(({ link }) => link);
  }

  private async seatTeam(
    plan: PlannedExercise,
    { id: teamId, token }: PlannedExercise['teams'][number],
    behaviour: Behaviour,
  ): Promise<{ readonly player: SimulatedTeam; readonly link: DrillLink }> {
    const { scenario, seed } = this.options;
    const ledger = emptyLedger(teamId);
    this.behaviours.set(teamId, behaviour);
    this.ledgers.push(ledger);
    const link = this.linkOf(token, (entry) => {
      if (entry.kind === 'inject.released')
        ledger.received.push((entry as TeamReleased).data.inject.injectId);
      player.take(entry);
    });
    const player = new SimulatedTeam({
      teamId,
      seat: this.seatOf(plan, token, link, ledger),
      scenario,
      behaviour,
      random: SeededRandom.for(seed, teamId),
      pacer: this.pacer,
      matches: matchesRe2,
    });
    await link.connect();
    return { player, link };
  }

  private async play(control: DrillLink, unlucky: readonly DrillLink[]): Promise<void> {
    const { durationMs } = this.options.scenario;
    await control.send('exercise:move', { to: 'ready' });
    await control.send('exercise:start', {});
    const lostForMs = Math.max(this.pacer.wallMs(durationMs * LINK_LOST_FOR), LINK_LOST_FOR_AT_LEAST_MS);
    for (const link of unlucky)
      this.pacer.after(durationMs * LINK_LOST_AT, async () => link.breakFor(lostForMs));
    await setTimeout(this.pacer.wallMs(durationMs));
    await this.settled();
    await control.send('exercise:end', { reason: 'The planned time is over.' });
  }

  /** Lets what teams have begun come to its end. */
  private async settled(): Promise<void> {
    const giveUp = setTimeout(SETTLE_WITHIN_MS, 'late' as const, { ref: false });
    await Promise.race([this.pacer.stop(), giveUp]);
  }

  private async evaluate(plan: PlannedExercise, control: DrillLink): Promise<void> {
    await control.send('exercise:move', { to: 'hot-wash' });
    await control.send('exercise:move', { to: 'evaluation' });
    const state = await this.control.until(({ phase }) => phase === 'evaluation');
    const link = await this.join(plan.evaluatorToken, () => undefined);
    const seat = this.seatOf(plan, plan.evaluatorToken, link);
    const random = SeededRandom.for(this.options.seed, 'evaluator');
    await evaluateAll({ state, behaviours: this.behaviours, random, seat, atMs: state.endedAtMs ?? 0 });
    await control.send('exercise:move', { to: 'aar-draft' });
  }

  private async conclude(plan: PlannedExercise): Promise<RehearsalResult> {
    if (this.failures.length > 0) throw this.failures[0];
    const { exerciseId, controlToken } = plan;
    // First, so that the journal reaches at least as far as its last checkpoint.
    const checkpoints = await this.api.signedCheckpoints(exerciseId, controlToken);
    const publicKey = await this.api.checkpointKey(controlToken);
    const journal = await this.api.journal(exerciseId, controlToken);
    const entries: readonly Entry[] = parseJournal(journal, 'journal');
    const report = buildReport(entries, { matches: matchesRe2 });
    const { ledgers, links, behaviours } = this;
    const invariants = checkInvariants({
      entries,
      checkpoints: parseCheckpoints(checkpoints, 'checkpoints'),
      publicKey,
      ledgers,
      links,
      serverReport: await this.api.report(exerciseId, controlToken),
      ownReport: renderReportJson(report),
    });
    return { journal, checkpoints, publicKey, report, invariants, behaviours };
  }

  private async join(token: string, onEntry: OnEntry): Promise<DrillLink> {
    const link = this.linkOf(token, onEntry);
    await link.connect();
    return link;
  }

  private linkOf(token: string, onEntry: OnEntry): DrillLink {
    const link = new DrillLink(this.options.url, token, onEntry);
    this.links.push(link);
    return link;
  }

  private seatOf(
    { exerciseId }: PlannedExercise,
    token: string,
    link: DrillLink,
    ledger?: TeamLedger,
  ): DeviceSeat {
    return new DeviceSeat({
      exerciseId,
      token,
      link,
      api: this.api,
      ...(ledger !== undefined && { ledger }),
    });
  }
}
