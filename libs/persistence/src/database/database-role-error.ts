/** The role that the server was given would step over the walls of the database; the message says which, and what to do. */
export class DatabaseRoleError extends Error {
  constructor(problem: string) {
    super(problem);
    this.name = 'DatabaseRoleError';
  }
}
