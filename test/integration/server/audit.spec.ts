import { publicKeysIn } from '@cyberdrill/audit';
import type {
  AuditEntry,
  AuditPage,
  ExerciseHead,
  GrantedKey,
  PublicCheckpointKey,
} from '@cyberdrill/contracts';
import { shortHash, verifyCheckpoints, verifyLinks, type Checkpoint } from '@cyberdrill/domain';
import { sha256 } from '@cyberdrill/platform';
import { until } from '@cyberdrill/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { Device } from './device.ts';
import { ADMIN_TOKEN, DrillServer, type Drill } from './drill-server.ts';

const WITHIN_MS = 30_000;
const ASK_EVERY_MS = 100;
const EVIDENCE = new TextEncoder().encode('what team a found');

let server: DrillServer;

beforeAll(async () => {
  server = await DrillServer.start();
}, 60_000);
afterAll(() => server.stop());

async function json<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** The whole log, as it is exported. */
async function exported(): Promise<readonly AuditEntry[]> {
  const response = await server.request('/audit/export', ADMIN_TOKEN);
  return (await response.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as AuditEntry);
}

async function entriesOf(drill: Drill): Promise<readonly AuditEntry[]> {
  const response = await drill.request('/audit', drill.planned.controlToken);
  return (await json<AuditPage>(response)).entries;
}

async function told(drill: Drill, kind: AuditEntry['kind']): Promise<readonly AuditEntry[]> {
  return (await entriesOf(drill)).filter((entry) => entry.kind === kind);
}

/** Waits until something holds, and asks no more often than a key may. */
async function untilAsked(isSo: () => Promise<boolean>, what: string): Promise<void> {
  const pace = async (): Promise<boolean> => (await isSo()) || sleep(ASK_EVERY_MS, false);
  await until(pace, WITHIN_MS, what);
}

/** Reads are written after the answer: waits for so many of a kind. */
async function toldOf(drill: Drill, kind: AuditEntry['kind'], count: number): Promise<readonly AuditEntry[]> {
  await untilAsked(async () => (await told(drill, kind)).length >= count, `${count} ${kind}`);
  return told(drill, kind);
}

async function grant(drill: Drill, role: string): Promise<GrantedKey> {
  const body = JSON.stringify({ role });
  return json(await drill.request('/keys', drill.planned.controlToken, { method: 'POST', body }));
}

describe('what the server tells of', () => {
  it('a plan by the administrator, with how many keys were made', async () => {
    const drill = await server.plan(['a', 'b']);
    expect(await entriesOf(drill)).toMatchObject([
      {
        kind: 'exercise.planned',
        who: { administrator: true },
        from: { address: expect.stringMatching(/127\.0\.0\.1$/), agent: expect.any(String) },
        exerciseId: drill.exerciseId,
        data: { teams: 2, keys: 4 },
      },
    ]);
  });

  it('a key: who made it, and which it is', async () => {
    const drill = await server.plan(['a']);
    const { accessId } = await grant(drill, 'evaluator');
    const [entry] = await told(drill, 'key.granted');
    expect(entry).toMatchObject({
      who: { keyId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      data: { keyId: accessId, role: 'evaluator' },
    });
    expect(entry?.who.keyId).not.toBe(accessId);
  });

  it('nothing of what it refused', async () => {
    const drill = await server.plan(['a']);
    const before = await entriesOf(drill);
    const init = { method: 'POST', body: '{"role":"team-lead"}' };
    expect((await drill.request('/keys', drill.planned.controlToken, init)).status).toBe(422);
    expect((await drill.request('/keys', drill.planned.evaluatorToken, init)).status).toBe(403);
    expect((await drill.request('/journal', drill.planned.evaluatorToken)).status).toBe(403);
    expect(await entriesOf(drill)).toEqual(before);
  });

  it('a journal that was taken, each time; a report, once an hour', async () => {
    const drill = await server.started(['a']);
    for (let turn = 0; turn < 2; turn += 1) {
      await drill.journal();
      await json(await drill.request('/report', drill.planned.controlToken));
    }
    await toldOf(drill, 'export.journal', 2);
    expect(await told(drill, 'export.report')).toMatchObject([{ data: { format: 'json' } }]);
  });

  it('who does not play and was shown what teams wrote, over HTTP and over a socket', async () => {
    const drill = await server.started(['a', 'b']);
    const hash = createHash('sha256').update(EVIDENCE).digest('hex');
    await json(
      await drill.request(`/files/${hash}`, drill.tokenOf('a'), {
        method: 'PUT',
        body: EVIDENCE,
        headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'evidence.txt' },
      }),
    );
    // Its own is nothing to tell of.
    await drill.request('/stream', drill.tokenOf('a'));
    await drill.request(`/files/${hash}`, drill.tokenOf('a'));

    const device = await new Device(server.url, drill.planned.evaluatorToken).connect();
    await toldOf(drill, 'team-text.read', 1);
    device.close();
    await json(await drill.request('/stream', drill.planned.evaluatorToken));
    expect((await drill.request(`/files/${hash}`, drill.planned.controlToken)).status).toBe(200);
    const reads = await toldOf(drill, 'team-text.read', 2);
    expect(reads.map(({ data }) => data)).toEqual([
      { part: 'stream' },
      { part: 'file', teamIds: ['a'], sha256: hash },
    ]);
    expect(new Set(reads.map(({ who }) => who.keyId)).size).toBe(2);
  });
});

describe('the audit log over HTTP', () => {
  it('is given page by page, and to control what concerns its own exercise', async () => {
    const drill = await server.plan(['a']);
    const other = await server.plan(['a']);
    for (const each of [drill, other, drill]) await grant(each, 'evaluator');
    const first = await json<AuditPage>(await drill.request('/audit?limit=2', drill.planned.controlToken));
    expect(first.entries.map(({ kind }) => kind)).toEqual(['exercise.planned', 'key.granted']);
    const second = await json<AuditPage>(
      await drill.request(`/audit?after=${first.next}`, drill.planned.controlToken),
    );
    expect(second.entries.map(({ kind }) => kind)).toEqual(['key.granted']);
    expect(second).not.toHaveProperty('next');
    const all = [...first.entries, ...second.entries];
    expect(all.every(({ exerciseId }) => exerciseId === drill.exerciseId)).toBe(true);

    const ofOther = `/audit?exerciseId=${other.exerciseId}`;
    const seen = await json<AuditPage>(await server.request(ofOther, ADMIN_TOKEN));
    expect(seen.entries.map(({ exerciseId }) => exerciseId)).toEqual([other.exerciseId, other.exerciseId]);
  });

  it.each(['/audit?after=-1', '/audit?limit=0', '/audit?limit=501', '/audit?exerciseId=a&exerciseId=b'])(
    'says what is wrong with %s',
    async (path) => {
      expect((await server.request(path, ADMIN_TOKEN)).status).toBe(422);
    },
  );

  it('is exported whole, proves itself, and tells of that, too', async () => {
    const isTold = async (): Promise<boolean> =>
      (await exported()).some(({ kind, who }) => kind === 'export.audit' && who.administrator === true);
    await untilAsked(isTold, 'the export in the export');
    const entries = await exported();
    expect(verifyLinks(entries, sha256)).toMatchObject({ ok: true, head: { seq: entries.length } });
  });

  it('holds no token that was made or shown', async () => {
    const drill = await server.plan(['a']);
    const { token } = await grant(drill, 'director');
    const text = JSON.stringify(await exported());
    for (const secret of [token, ADMIN_TOKEN, drill.planned.controlToken, drill.tokenOf('a')])
      expect(text).not.toContain(secret);
  });
});

describe('when the log cannot be written', () => {
  it('no key is handed out, a journal is; and both are told of later', async () => {
    const drill = await server.plan(['a']);
    const before = (await entriesOf(drill)).length;
    const holder = new Client({ connectionString: server.superuserUrl });
    await holder.connect();
    try {
      await holder.query('begin');
      await holder.query(`select from audit_head for update`);
      const init = { method: 'POST', body: '{"role":"evaluator"}' };
      const refused = drill.request('/keys', drill.planned.controlToken, init);
      expect((await drill.request('/journal', drill.planned.controlToken)).status).toBe(200);
      const response = await refused;
      expect(response.status).toBe(503);
      expect(await response.json()).toMatchObject({ error: { code: 'STORE_UNAVAILABLE' } });
      expect(await entriesOf(drill)).toHaveLength(before);
    } finally {
      await holder.query('rollback');
      await holder.end();
    }
    await toldOf(drill, 'key.granted', 1);
    await toldOf(drill, 'export.journal', 1);
  }, 120_000);
});

describe('signed checkpoints', () => {
  const keys = async (): Promise<ReturnType<typeof publicKeysIn>> => {
    const { pem } = await json<PublicCheckpointKey>(await server.request('/checkpoint-key', undefined));
    return publicKeysIn(pem);
  };
  const listed = async (drill: Drill): Promise<readonly Checkpoint[]> =>
    json(await drill.request('/checkpoints', drill.planned.controlToken));

  it('are made at ENDEX, and when control asks; they prove the journal that is exported', async () => {
    const drill = await server.started(['a']);
    await drill.control('exercise:end', {});
    await untilAsked(async () => (await listed(drill)).length > 0, 'the checkpoint of ENDEX');
    const [atEndex] = await listed(drill);
    const ended = (await drill.journal()).find(({ kind }) => kind === 'exercise.ended');
    expect(atEndex?.seq).toBeGreaterThanOrEqual(ended?.seq ?? Infinity);

    await drill.control('control:note', { text: 'after the end' });
    const sign = { method: 'POST' };
    const now = await json<Checkpoint>(await drill.request('/checkpoints', drill.planned.controlToken, sign));
    const again = await json<Checkpoint>(
      await drill.request('/checkpoints', drill.planned.controlToken, sign),
    );
    expect(again).toEqual(now);

    const entries = await drill.journal();
    expect(now).toMatchObject({ seq: entries.length, headHash: entries.at(-1)?.hash });
    const checkpoints = await listed(drill);
    const verdict = verifyCheckpoints(checkpoints, {
      of: { chain: 'journal', exerciseId: drill.exerciseId },
      entries: entries.length,
      hashAt: (seq) => entries[seq - 1]?.hash,
      keys: await keys(),
    });
    expect(verdict).toEqual({ ok: true, checkpoints: checkpoints.length, lastSeq: entries.length });

    const head = await json<ExerciseHead>(await drill.request('/head', drill.planned.controlToken));
    expect(head).toEqual({
      seq: entries.length,
      headHash: now.headHash,
      shortHash: shortHash(now.headHash),
      checkpoint: now,
    });
  });

  it('are made with one key, also after a restart', async () => {
    const drill = await server.plan(['a']);
    const sign = { method: 'POST' };
    const before = await json<Checkpoint>(
      await drill.request('/checkpoints', drill.planned.controlToken, sign),
    );
    await server.restart();
    await server.note(drill.exerciseId, 'a note');
    await untilAsked(async () => (await drill.journal()).length > before.seq, 'the note in the journal');
    const after = await json<Checkpoint>(
      await drill.request('/checkpoints', drill.planned.controlToken, sign),
    );
    expect(after.seq).toBeGreaterThan(before.seq);
    expect(after.publicKeyId).toBe(before.publicKeyId);
    expect([...(await keys()).keys()]).toEqual([before.publicKeyId]);
  });

  it('are made no more of a journal that somebody changed behind our back', async () => {
    const drill = await server.started(['a']);
    const sign = { method: 'POST' };
    await json(await drill.request('/checkpoints', drill.planned.controlToken, sign));
    const intruder = new Client({ connectionString: server.superuserUrl });
    await intruder.connect();
    await intruder.query('alter table journal_entry disable trigger append_only');
    await intruder.query(
      `update journal_entry set occurred_at_ms = occurred_at_ms - 60000
        where exercise_id = $1 and seq = (select max(seq) from journal_entry where exercise_id = $1)`,
      [drill.exerciseId],
    );
    await intruder.query('alter table journal_entry enable trigger append_only');
    await intruder.end();
    const response = await drill.request('/checkpoints', drill.planned.controlToken, sign);
    expect(await response.json()).toMatchObject({ error: { code: 'CHAIN_BROKEN' } });
    expect(await toldOf(drill, 'chain.broken', 1)).toMatchObject([{ who: {}, data: { chain: 'journal' } }]);
  });

  it('are made of the audit log, too', async () => {
    const sign = { method: 'POST' };
    await json(await server.request('/audit/checkpoints', ADMIN_TOKEN, sign));
    const checkpoints = await json<readonly Checkpoint[]>(
      await server.request('/audit/checkpoints', ADMIN_TOKEN),
    );
    const entries = await exported();
    const verdict = verifyCheckpoints(checkpoints, {
      of: { chain: 'audit' },
      entries: entries.length,
      hashAt: (seq) => entries[seq - 1]?.hash,
      keys: await keys(),
    });
    expect(verdict).toMatchObject({ ok: true, checkpoints: checkpoints.length });
    expect(checkpoints.length).toBeGreaterThan(0);
  });
});
