import type { QueryResult } from 'pg';

/** Sends SQL to the database: one statement, or several that share a transaction. */
export type Send = (sql: string) => Promise<QueryResult | QueryResult[]>;

const WRITES: readonly string[] = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'];

/**
 * Stands where the ORM expects the connection of a transaction, and asks just this of it. Each statement goes to the server
 * in one message with the SQL that goes before it; PostgreSQL runs what comes in one message in one transaction.
 */
export class ScopedStatements {
  private readonly send: Send;
  private readonly before: string;

  constructor(send: Send, before = '') {
    this.send = send;
    this.before = before;
  }

  async executeQuery({ sql }: { readonly sql: string }): Promise<{
    readonly rows: unknown[];
    readonly numAffectedRows?: bigint;
  }> {
    const answer = await this.send(`${this.before}${sql}`);
    const last = Array.isArray(answer) ? answer.at(-1) : answer;
    if (last === undefined) return { rows: [] };
    const { command, rows, rowCount } = last;
    return { rows, ...(WRITES.includes(command) && { numAffectedRows: BigInt(rowCount ?? 0) }) };
  }
}
