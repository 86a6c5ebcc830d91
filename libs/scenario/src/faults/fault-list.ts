import type { Locator, Place, Spot } from '../yaml/source-map.ts';
import { FAULT_SEVERITY, type FaultCode } from './fault-codes.ts';
import { hasError, type Fault } from './fault.ts';

/** What a check says about a fault; severity and place are looked up. */
export interface Finding {
  readonly code: FaultCode;
  /** Which part of the scenario, like `injects[3].release.at`. */
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
  /** Where at that part: its value (default), its key, or a word inside its text. */
  readonly spot?: Spot;
}

/** More than an author can use at once; the last one then says how many were left out. */
const MOST_REPORTED = 500;

/** When there are so many, nobody is helped by more: gathering stops, so that a file of nonsense costs little. */
const MOST_GATHERED = 1_000;

/** Gathers the faults of one file; they come out sorted by place, each once. */
export class FaultList {
  readonly #fileName: string;
  readonly #locator: Locator;
  readonly #faults = new Map<string, Fault>();

  constructor(fileName: string, locator: Locator) {
    this.#fileName = fileName;
    this.#locator = locator;
  }

  get isEmpty(): boolean {
    return this.#faults.size === 0;
  }

  /** True when no more faults are taken; working them out can be left. */
  get isFull(): boolean {
    return this.#faults.size >= MOST_GATHERED;
  }

  /** Adds a fault at a part of the scenario. */
  add({ spot, ...finding }: Finding): void {
    if (!this.isFull) this.addAt(this.#locator.locate(finding.path, spot), finding);
  }

  /**
   * Adds a fault whose place is known already.
   * @param file the file it is in, when it is not the scenario file itself
   */
  addAt(place: Place, finding: Omit<Finding, 'spot'>, file = this.#fileName): void {
    if (this.isFull) return;
    const { code, path, message, remedy } = finding;
    const { line, column } = place;
    const key = [file, line, column, path, message].join('\n');
    this.#faults.set(key, {
      severity: FAULT_SEVERITY[code],
      code,
      file,
      line,
      column,
      path,
      message,
      remedy,
    });
  }

  /** The faults by place: those of the scenario file first, then those of other files by name. */
  sorted(): readonly Fault[] {
    const faults = [...this.#faults.values()].sort(
      (a, b) => this.#compareFiles(a.file, b.file) || a.line - b.line || a.column - b.column,
    );
    return faults.length > MOST_REPORTED ? cutShort(faults) : faults;
  }

  #compareFiles(a: string, b: string): number {
    if (a === b) return 0;
    if (a === this.#fileName) return -1;
    if (b === this.#fileName) return 1;
    return a < b ? -1 : 1;
  }
}

function cutShort(faults: readonly Fault[]): readonly Fault[] {
  const listed = faults.slice(0, MOST_REPORTED - 1);
  const rest = faults.slice(MOST_REPORTED - 1);
  const more = rest.slice(0, 1).map((first): Fault => ({
    ...first,
    severity: hasError(rest) ? 'error' : 'warning',
    code: 'MORE_FAULTS',
    path: '',
    message: `${rest.length} more faults from here on are not listed.`,
    remedy: 'Correct those above first.',
  }));
  return [...listed, ...more];
}
