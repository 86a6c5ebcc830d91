import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { emptyDatabase, until, type TestDatabase } from '@cyberdrill/testing';
import { Client } from 'pg';
import { Wakes } from '../../contract/alarms-wakes.ts';
import { alarmIn, AlarmProcesses, EXERCISE } from './alarm-stores.ts';

describe('alarms in PostgreSQL', () => {
  let database: TestDatabase;
  let processes: AlarmProcesses;

  beforeEach(async () => {
    database = await emptyDatabase();
    processes = new AlarmProcesses({ backend: 'postgres', url: database.alarmsUrl });
  });
  afterEach(async () => {
    await processes.stopAll();
    await database.drop();
  });

  it('make their tables in a schema of their own, also when many processes start at once', async () => {
    const wakes = new Wakes();
    const many = Array.from({ length: 4 }, () => processes.open());
    await Promise.all(many.map((alarms) => alarms.start(wakes.handler)));
    const armed = many.map((_, i) => alarmIn(50, i));
    await Promise.all(many.map((alarms, i) => alarms.arm(armed[i]!)));
    await wakes.count(many.length);
    expect(new Set(wakes.alarms)).toEqual(new Set(armed));

    const schemas = await select(
      `select distinct table_schema as text from information_schema.tables
       where table_schema not in ('pg_catalog', 'information_schema')`,
    );
    expect(schemas).toEqual(['cyberdrill_alarms']);
  }, 30_000);

  it('keep ids and numbers, and nothing that a failing handler says', async () => {
    const wakes = new Wakes();
    const alarms = processes.open();
    await alarms.start(async (alarm) => {
      await wakes.handler(alarm);
      throw new Error('the ransom note says PAY');
    });
    const alarm = alarmIn(0);
    await alarms.arm(alarm);
    await wakes.count(2);
    await until(async () => (await stored()).some((row) => row.includes('rejected by its handler')));

    const rows = await stored();
    expect(rows.filter((row) => row.includes(EXERCISE))).toHaveLength(1);
    expect(rows.join()).not.toMatch(/ransom|PAY/);
  }, 30_000);

  const stored = () => select('select job::text as text from cyberdrill_alarms.job');

  async function select(query: string): Promise<string[]> {
    const client = new Client({ connectionString: database.alarmsUrl });
    await client.connect();
    try {
      const { rows } = await client.query<{ text: string }>(query);
      return rows.map(({ text }) => text);
    } finally {
      await client.end();
    }
  }
});
