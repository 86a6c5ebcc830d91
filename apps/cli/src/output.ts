/**
 * Exit codes: the work was done; what was looked at is not in order; the call itself was wrong or could not be served;
 * someone ended it by Ctrl-C.
 */
export const EXIT = { ok: 0, bad: 1, unusable: 2, interrupted: 130 } as const;

/** Where a command writes: results to stdout, everything else to stderr. */
export class Output {
  readonly results: NodeJS.WriteStream;
  readonly messages: NodeJS.WriteStream;

  constructor(results: NodeJS.WriteStream, messages: NodeJS.WriteStream) {
    this.results = results;
    this.messages = messages;
  }

  say(line: string): void {
    this.results.write(`${line}\n`);
  }

  tell(line: string): void {
    this.messages.write(`${line}\n`);
  }
}
