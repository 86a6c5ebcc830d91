/** The database's tables are not those of this release; the message says which way, and what to do. */
export class DatabaseVersionError extends Error {
  constructor(problem: string) {
    super(problem);
    this.name = 'DatabaseVersionError';
  }
}
