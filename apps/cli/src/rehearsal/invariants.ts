import { publicKeysIn } from '@cyberdrill/audit';
import { verifyChain, type Checkpoint, type Entry } from '@cyberdrill/domain';
import { sha256 } from '@cyberdrill/platform';
import { checkpointVerdict } from '../verify/verdict.ts';
import type { DrillLink } from './drill-link.ts';
import type { TeamLedger } from './team-ledger.ts';

/** One thing that must hold in every drill, and whether it did. */
export interface Invariant {
  readonly name: string;
  readonly holds: boolean;
  /** What was found, in words. */
  readonly finding: string;
}

/** What the invariants are held against: the journal, and what the devices themselves saw. */
export interface Evidence {
  readonly entries: readonly Entry[];
  readonly checkpoints: readonly Checkpoint[];
  /** Public key in PEM. */
  readonly publicKey: string;
  readonly ledgers: readonly TeamLedger[];
  readonly links: readonly DrillLink[];
  /** The server's own report, and the report made again from the journal alone. */
  readonly serverReport: string;
  readonly ownReport: string;
}

/** Holds the drill against what must be true of every drill. */
export function checkInvariants(evidence: Evidence): readonly Invariant[] {
  return [
    storedOnce(evidence),
    nothingLeftBehind(evidence),
    releasedAndShownOnce(evidence),
    streamsGapless(evidence),
    neverEarlyNorLate(evidence),
    chainHolds(evidence),
    signaturesHold(evidence),
    reportFollowsFromJournal(evidence),
  ];
}

function invariant(name: string, faults: readonly string[], finding: string): Invariant {
  const [first] = faults;
  return {
    name,
    holds: first === undefined,
    finding: first === undefined ? finding : `${faults.length} faults: ${first}`,
  };
}

function storedOnce({ entries, ledgers }: Evidence): Invariant {
  const stored = new Map<string, number>();
  for (const entry of entries) {
    if (entry.kind !== 'response.submitted') continue;
    stored.set(entry.data.responseId, (stored.get(entry.data.responseId) ?? 0) + 1);
  }
  const confirmed = ledgers.flatMap(({ responses }) =>
    [...responses].filter(([, state]) => state === 'stored').map(([responseId]) => responseId),
  );
  const faults = confirmed
    .filter((responseId) => stored.get(responseId) !== 1)
    .map((responseId) => `response ${responseId} stands ${stored.get(responseId) ?? 0} times in the journal`);
  return invariant(
    'Every confirmed response is stored exactly once',
    faults,
    `${confirmed.length} responses`,
  );
}

function nothingLeftBehind({ ledgers }: Evidence): Invariant {
  const faults = ledgers.flatMap(({ teamId, responses }) =>
    [...responses]
      .filter(([, state]) => state === 'saved')
      .map(([responseId]) => `response ${responseId} of ${teamId} was never confirmed`),
  );
  return invariant('Every response a team wrote was confirmed in the end', faults, 'none left waiting');
}

function releasedAndShownOnce({ entries, ledgers }: Evidence): Invariant {
  const released = new Map<string, number>();
  for (const entry of entries) {
    if (entry.kind !== 'inject.released' || entry.audience === 'control') continue;
    for (const teamId of entry.data.teamIds) {
      const key = `${entry.data.injectId} for ${teamId}`;
      released.set(key, (released.get(key) ?? 0) + 1);
    }
  }
  const shown = new Map<string, number>();
  for (const { teamId, received } of ledgers) {
    for (const injectId of received) {
      const key = `${injectId} for ${teamId}`;
      shown.set(key, (shown.get(key) ?? 0) + 1);
    }
  }
  const keys = new Set([...released.keys(), ...shown.keys()]);
  const faults = [...keys]
    .filter((key) => released.get(key) !== 1 || shown.get(key) !== 1)
    .map((key) => `${key}: released ${released.get(key) ?? 0} times, shown ${shown.get(key) ?? 0} times`);
  return invariant(
    'Every inject was released once and shown once to each team',
    faults,
    `${released.size} releases`,
  );
}

function streamsGapless({ links }: Evidence): Invariant {
  const skipped = links.reduce((sum, { anomalies }) => sum + anomalies.skipped, 0);
  const repeated = links.reduce((sum, { anomalies }) => sum + anomalies.repeated, 0);
  return invariant(
    'Every stream is gapless and in order',
    skipped === 0 ? [] : [`${skipped} places were skipped`],
    `${links.length} streams, ${repeated} entries came twice and were dropped`,
  );
}

function neverEarlyNorLate({ entries }: Evidence): Invariant {
  const planned = entries.flatMap((entry) =>
    entry.kind === 'inject.released' && entry.data.cause !== 'hand' ? [entry] : [],
  );
  const faults = planned
    .filter(({ data, exerciseTimeMs }) => exerciseTimeMs < (data.dueExerciseTimeMs ?? 0) || data.isLate)
    .map(({ data }) => `${data.injectId} was released early, or ${data.latenessMs} ms late`);
  const worst = planned.reduce((most, { data }) => Math.max(most, data.latenessMs), 0);
  return invariant('No inject was early, none was late', faults, `at most ${worst} ms after its time`);
}

function chainHolds({ entries }: Evidence): Invariant {
  const chain = verifyChain(entries, sha256);
  const faults = chain.ok ? [] : [`entry ${chain.seq}: ${chain.problem}`];
  return invariant('The journal’s hash chain holds', faults, `${entries.length} entries`);
}

function signaturesHold({ entries, checkpoints, publicKey }: Evidence): Invariant {
  const verdict = checkpointVerdict(entries, checkpoints, publicKeysIn(publicKey));
  const faults = !verdict.ok
    ? [`checkpoint ${verdict.number}, of entry ${verdict.seq}: ${verdict.problem}`]
    : verdict.lastSeq < entries.length
      ? [`the journal is signed only up to entry ${verdict.lastSeq} of ${entries.length}`]
      : [];
  return invariant('The journal is signed to its end', faults, `${checkpoints.length} checkpoints`);
}

function reportFollowsFromJournal({ serverReport, ownReport }: Evidence): Invariant {
  const faults =
    serverReport === ownReport ? [] : ['the server’s report differs from the one made from the journal'];
  return invariant(
    'The report follows from the journal alone',
    faults,
    `${ownReport.length} characters, identical`,
  );
}
