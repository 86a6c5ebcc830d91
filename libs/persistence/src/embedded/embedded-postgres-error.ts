/** The embedded PostgreSQL cannot be had on this machine as things are; the message says why and what to do. */
export class EmbeddedPostgresError extends Error {
  constructor(problem: string, options?: ErrorOptions) {
    super(problem, options);
    this.name = 'EmbeddedPostgresError';
  }
}
