import { renderReportHtml, renderReportJson } from '@cyberdrill/reporting';
import { formatFault, loadScenarioPack } from '@cyberdrill/scenario';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXIT, type Output } from '../output.ts';
import { LiveDisplay } from '../rehearsal/live-display.ts';
import { headline, ProgressCounter } from '../rehearsal/progress.ts';
import { Rehearsal, type RehearsalResult } from '../rehearsal/rehearsal.ts';
import { ServerProcess } from '../rehearsal/server-process.ts';
import { summaryOf } from '../rehearsal/summary.ts';

/** What `cyberdrill rehearse` is asked. */
export interface RehearseOptions {
  readonly teams: number;
  readonly speed: number;
  readonly seed: number;
  readonly out: string;
}

/**
 * `cyberdrill rehearse <scenario>`: a whole drill by itself against the real server, with its journal and report.
 * Exit code 0 only if it ran to its end and every invariant held.
 */
export async function rehearse(path: string, options: RehearseOptions, output: Output): Promise<number> {
  const loaded = await loadScenarioPack(path);
  if (!('scenario' in loaded)) {
    for (const fault of loaded.faults) output.tell(formatFault(fault));
    return EXIT.bad;
  }
  // Made first: a drill whose results cannot be kept should not begin.
  await mkdir(options.out, { recursive: true });
  const pack = loaded.scenario.id;
  output.tell('Starting the server on an empty database …');
  const server = await ServerProcess.start(loaded.path, pack);
  const restore = onInterrupt(() => server.stop());
  try {
    const { url, adminToken } = server;
    const { teams, speed, seed } = options;
    const rehearsal = new Rehearsal({ url, adminToken, pack, scenario: loaded.scenario, teams, speed, seed });
    const result = await Promise.race([played(rehearsal, output), server.loss()]).finally(() =>
      rehearsal.leave(),
    );
    const files = filesOf(result);
    for (const [name, text] of Object.entries(files)) await writeFile(join(options.out, name), text);
    output.say(summaryOf(result));
    output.say(`\nKept in ${options.out}: ${Object.keys(files).join(', ')}`);
    return result.invariants.every(({ holds }) => holds) ? EXIT.ok : EXIT.bad;
  } finally {
    restore();
    await server.stop();
  }
}

/** Tidies up before the process ends by Ctrl-C; gives back how to end as usual again. */
function onInterrupt(tidyUp: () => Promise<void>): () => void {
  const end = (): void => void tidyUp().finally(() => process.exit(EXIT.interrupted));
  process.once('SIGINT', end).once('SIGTERM', end);
  return () => process.off('SIGINT', end).off('SIGTERM', end);
}

async function played(rehearsal: Rehearsal, output: Output): Promise<RehearsalResult> {
  const counter = new ProgressCounter();
  const { control } = rehearsal;
  const display = new LiveDisplay(output.messages, () =>
    control.state === undefined ? undefined : counter.read(control.state, Date.now()),
  );
  control.onEntry((entry) => {
    counter.take(entry);
    const line = control.state === undefined ? undefined : headline(entry, control.state);
    if (line !== undefined) display.tell(line);
  });
  display.start();
  try {
    return await rehearsal.run();
  } finally {
    display.stop();
  }
}

/** What is kept of a rehearsal, by the names of its files. */
function filesOf({ journal, checkpoints, publicKey, report }: RehearsalResult): Record<string, string> {
  return {
    'journal.jsonl': journal,
    'checkpoints.json': checkpoints,
    'checkpoint-key.pub.pem': publicKey,
    'report.json': renderReportJson(report),
    'report.html': renderReportHtml(report),
  };
}
