import { createLogUpdate } from 'log-update';
import type { Progress } from './progress.ts';

/** How often a terminal is redrawn; without a terminal, how often a line is written at most. */
const REDRAW_EVERY_MS = 200;
const LINE_EVERY_MS = 5_000;

/** Shows a drill as it runs: a live block on a terminal, plain lines elsewhere. */
export class LiveDisplay {
  private readonly stream: NodeJS.WriteStream;
  private readonly redraw: ReturnType<typeof createLogUpdate>;
  private timer: NodeJS.Timeout | undefined;
  private readonly readProgress: () => Progress | undefined;

  constructor(stream: NodeJS.WriteStream, readProgress: () => Progress | undefined) {
    this.stream = stream;
    this.redraw = createLogUpdate(stream);
    this.readProgress = readProgress;
  }

  start(): void {
    this.timer = setInterval(() => this.show(), this.stream.isTTY ? REDRAW_EVERY_MS : LINE_EVERY_MS);
  }

  /** Writes a line that stays. */
  tell(line: string): void {
    if (this.stream.isTTY) this.redraw.clear();
    this.stream.write(`${line}\n`);
    if (this.stream.isTTY) this.show();
  }

  stop(): void {
    clearInterval(this.timer);
    if (!this.stream.isTTY) return;
    this.redraw.clear();
    this.redraw.done();
  }

  private show(): void {
    const progress = this.readProgress();
    if (progress === undefined) return;
    if (this.stream.isTTY) this.redraw(block(progress));
    else this.stream.write(`${line(progress)}\n`);
  }
}

function line(progress: Progress): string {
  return (
    `${progress.exerciseTime}  ${progress.phase}  released ${progress.released}  acknowledged ${progress.acknowledged}  ` +
    `responses ${progress.responses}  messages ${progress.messages}  duties ${progress.dutiesDone} done, ` +
    `${progress.dutiesOpen} open, ${progress.dutiesOverdue} overdue  teams ${progress.connected}/${progress.teams}`
  );
}

function block(progress: Progress): string {
  return [
    '',
    `  ${progress.exerciseTime}   ${progress.phase.toUpperCase()}   ${progress.connected} of ${progress.teams} teams connected`,
    `  released ${progress.released}   acknowledged ${progress.acknowledged}   responses ${progress.responses}   messages ${progress.messages}`,
    `  duties: ${progress.dutiesDone} done, ${progress.dutiesOpen} open, ${progress.dutiesOverdue} overdue`,
  ].join('\n');
}
