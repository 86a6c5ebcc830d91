import type { Readable } from 'node:stream';
import { runStep } from '../process/run-child.mjs';
import { type Outcome, verdict } from './outcome.ts';

/** A check with one verdict: a program that ends with code 0 when all is well. */
export interface Gate {
  readonly name: string;
  /** For Node: a script and its arguments. */
  readonly args: readonly string[];
}

/**
 * Runs gates two at a time, saying one line for each in the order given, the output of those that fail, and of the others the lines
 * that begin with `note: `.
 */
export async function runGates(gates: readonly Gate[]): Promise<readonly Outcome[]> {
  const running: Promise<GateRun>[] = [];
  const outcomes: Outcome[] = [];
  const startNext = () => {
    const gate = gates[running.length];
    if (gate === undefined) return;
    const run = runGate(gate);
    // A failure to start is reported when its turn comes.
    run.catch(() => undefined);
    running.push(run);
    void run.then(startNext, startNext);
  };
  startNext();
  startNext();
  for (const gate of gates) {
    const run = await running[outcomes.length];
    if (run === undefined) throw new Error(`The gate ${gate.name} was not started.`);
    report(gate, run);
    outcomes.push(verdict(gate.name, run.isGood));
  }
  return outcomes;
}

interface GateRun {
  readonly isGood: boolean;
  readonly tookMs: number;
  readonly output: string;
}

async function runGate(gate: Gate): Promise<GateRun> {
  const startedAtMs = performance.now();
  let output = '';
  const collect = (stream: Readable | null) =>
    stream?.setEncoding('utf8').on('data', (text) => (output += text));
  const ending = await runStep({
    command: process.execPath,
    args: gate.args,
    stdio: ['ignore', 'pipe', 'pipe'],
    onStart: (child) => {
      collect(child.stdout);
      collect(child.stderr);
    },
  });
  if (ending.signal !== null) output += `\nended by ${ending.signal}`;
  return { isGood: ending.code === 0, tookMs: performance.now() - startedAtMs, output };
}

function report(gate: Gate, { isGood, tookMs, output }: GateRun): void {
  const seconds = `${(tookMs / 1000).toFixed(1)} s`;
  console.log(`${isGood ? 'ok    ' : 'FAILED'}  ${gate.name.padEnd(16)} ${seconds.padStart(7)}`);
  const told = isGood ? notesIn(output) : output.trimEnd();
  if (told !== '') console.log(told.replaceAll(/^/gm, '        '));
}

function notesIn(output: string): string {
  return output
    .split('\n')
    .filter((line) => line.startsWith('note: '))
    .join('\n');
}
