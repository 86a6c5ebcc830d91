import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { AddedWebhook, WebhookInfo, WireError } from '@cyberdrill/contracts';
import type { Notice, WebhookTurn } from '@cyberdrill/domain';
import { until } from '@cyberdrill/testing';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { postToAddress, type Post } from '../../apps/server/src/webhooks/sending/post-to-address.ts';
import { WebhookSender } from '../../apps/server/src/webhooks/sending/webhook-sender.ts';
import { DrillServer, type Drill } from '../integration/server/drill-server.ts';
import { SECRETS } from '../integration/server/server-scenario.ts';
import { WebhookReceiver } from './webhook-receiver.ts';

const PUBLIC = '93.184.215.14';
const KINDS = ['endex', 'no-duff', 'duty-overdue', 'alarm'];
const NOTICE: Notice = { kind: 'endex', entry: 'exercise.ended', seq: 9, atMs: 0, exerciseTimeMs: 0 };
const TURN: WebhookTurn = {
  ...{ webhookId: 'w', exerciseId: 'ex', url: 'https://chat.example/hook', kinds: ['endex'], secret: 's' },
  ...{ afterSeq: 0, failures: 0, untilMs: 0 },
};

const closers: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function receiver(...args: Parameters<typeof WebhookReceiver.listening>): Promise<WebhookReceiver> {
  const listening = await WebhookReceiver.listening(...args);
  closers.push(() => listening.close());
  return listening;
}

/** A server that does with what it is sent first whatever a test says; returns its port. */
async function rawServer(react: (socket: Socket, first: Buffer) => void): Promise<number> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket.on('error', () => undefined));
    socket.once('data', (first) => react(socket, first));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A post to a receiver on this machine, under a name that no name server is asked for. */
function postTo(port: number, changes: Partial<Post['target']> = {}): Post {
  const target = { hostname: 'chat.example', port, path: '/hook', isForTests: true, ...changes };
  return { target, address: '127.0.0.1', headers: {}, body: '{}' };
}

const LIMITS = { withinMs: 5_000, maxAnswerBytes: 65_536 };

describe('where a webhook may lead', () => {
  /** What became of a notice, and the addresses that were connected to. */
  async function sent(addresses: readonly (readonly string[])[], url: string = TURN.url) {
    const connected: string[] = [];
    let asked = 0;
    const sender = new WebhookSender({
      allowedHosts: ['chat.example'],
      resolve: async () => addresses[Math.min(asked++, addresses.length - 1)] ?? [],
      nowMs: () => 0,
      post: async ({ address, target }) => {
        connected.push(`${address} as ${target.hostname}`);
        return 'delivered';
      },
    });
    const outcome = await sender.send({ ...TURN, url }, [NOTICE]);
    return { outcome, connected, asked };
  }

  it.each([
    ['this machine', ['127.0.0.1']],
    ['this machine in IPv6', ['::1']],
    ['a private address in a mapped one', ['::ffff:10.0.0.1']],
    ['the metadata of a cloud', ['169.254.169.254']],
    ['a network beside it', ['10.1.2.3']],
    ['a unique local address', ['fd00::1']],
    ['everybody', ['224.0.0.1']],
    ['nowhere', ['0.0.0.0']],
    ['two addresses, one of which is private', [PUBLIC, '192.168.1.1']],
    ['the private one first', ['192.168.1.1', PUBLIC]],
  ])('not to %s, whatever name it has', async (_, addresses) => {
    expect(await sent([addresses])).toEqual({ outcome: 'not-public', connected: [], asked: 1 });
  });

  it('to the address that was checked, also when the name changes its mind', async () => {
    expect(await sent([[PUBLIC], ['127.0.0.1']])).toEqual({
      outcome: 'delivered',
      connected: [`${PUBLIC} as chat.example`],
      asked: 1,
    });
  });

  it('not to a host that has been taken off the list since', async () => {
    expect(await sent([[PUBLIC]], 'https://other.example/hook')).toEqual({
      outcome: 'not-allowed',
      connected: [],
      asked: 0,
    });
  });
});

describe('a post', () => {
  it('goes to the address under the name of its host', async () => {
    const chat = await receiver();
    expect(await postToAddress(postTo(chat.port), LIMITS)).toBe('delivered');
    expect(chat.received[0]?.headers.host).toBe(`chat.example:${chat.port}`);
  });

  it('asks for the certificate of that name, and sends nothing before it', async () => {
    const hellos: Buffer[] = [];
    const port = await rawServer((socket, hello) => {
      hellos.push(hello);
      socket.end('HTTP/1.1 200 OK\r\n\r\n');
    });
    const outcome = await postToAddress(postTo(port, { isForTests: false }), LIMITS);
    expect(outcome).not.toBe('delivered');
    const [hello = Buffer.alloc(0)] = hellos;
    // A handshake record of TLS that names the host (SNI), and nothing of the body.
    expect(hello[0]).toBe(0x16);
    expect(hello.includes('chat.example')).toBe(true);
    expect(hello.includes('POST')).toBe(false);
  });

  it('follows no redirect', async () => {
    const metadata = await receiver();
    const chat = await receiver((response) => {
      response.writeHead(307, { location: metadata.url }).end();
    });
    expect(await postToAddress(postTo(chat.port), LIMITS)).toBe('redirect');
    expect(metadata.received).toEqual([]);
  });

  it('reads no more of an answer than a little', async () => {
    let sentBytes = 0;
    const chat = await receiver((response) => {
      const piece = Buffer.alloc(10_000, 'x');
      const pour = (): void => {
        while (!response.destroyed && response.write(piece)) sentBytes += piece.length;
      };
      response.on('drain', pour).on('error', () => undefined);
      pour();
    });
    expect(await postToAddress(postTo(chat.port), LIMITS)).toBe('delivered');
    // What was under way when it was cut off.
    expect(sentBytes).toBeLessThan(50_000_000);
  });

  it('does not wait for who answers nothing', async () => {
    const chat = await receiver(() => undefined);
    expect(await postToAddress(postTo(chat.port), { ...LIMITS, withinMs: 100 })).toBe('timeout');
  });

  it('does not wait for who never comes to the end of his answer', async () => {
    const port = await rawServer((socket) => socket.write('HTTP/1.1 200 O'));
    expect(await postToAddress(postTo(port), { ...LIMITS, withinMs: 100 })).toBe('timeout');
  });

  it.each([
    ['status-500', 500],
    ['status-404', 404],
    ['redirect', 301],
  ])('says why it was not taken: %s', async (outcome, status) => {
    const chat = await receiver((response) => response.writeHead(status).end());
    expect(await postToAddress(postTo(chat.port), LIMITS)).toBe(outcome);
  });

  it('says so when there is nobody', async () => {
    const chat = await receiver();
    const { port } = chat;
    await closers.pop()?.();
    expect(await postToAddress(postTo(port), LIMITS)).toBe('ECONNREFUSED');
  });
});

describe('webhooks of a server', () => {
  let server: DrillServer;
  let chat: WebhookReceiver;
  /** Answers of the receiver, before it is well: how often it fails first, and whether it answers at all. */
  const mood = { failures: 0, isSilent: false };

  beforeAll(async () => {
    chat = await WebhookReceiver.listening((response) => {
      if (mood.isSilent) return;
      mood.failures -= 1;
      response.writeHead(mood.failures >= 0 ? 503 : 200).end();
    });
    server = await DrillServer.start({ WEBHOOK_HOSTS: `chat.example,http://localhost:${chat.port}` });
  }, 30_000);

  afterAll(async () => {
    await server.stop();
    await chat.close();
  });

  async function add(drill: Drill, body: object, token = drill.planned.controlToken): Promise<Response> {
    return drill.request('/webhooks', token, { method: 'POST', body: JSON.stringify(body) });
  }

  async function added(drill: Drill, kinds: readonly string[] = KINDS): Promise<AddedWebhook> {
    const response = await add(drill, { url: chat.url, kinds });
    if (response.status !== 201) throw new Error(await response.text());
    return (await response.json()) as AddedWebhook;
  }

  async function listed(drill: Drill): Promise<readonly WebhookInfo[]> {
    const response = await drill.request('/webhooks', drill.planned.controlToken);
    return (await response.json()) as readonly WebhookInfo[];
  }

  /** The payloads that the receiver was sent about an exercise. */
  function told({ exerciseId }: Drill): readonly { readonly body: string; readonly signature: string }[] {
    return chat.received
      .filter(({ body }) => (JSON.parse(body) as { exerciseId: string }).exerciseId === exerciseId)
      .map(({ body, headers }) => ({ body, signature: String(headers['cyberdrill-signature']) }));
  }

  it('are told of ENDEX, signed, in nobody’s words', async () => {
    const drill = await server.started(['a', 'b']);
    const { secret } = await added(drill);
    await drill.control('exercise:announce', { text: 'canary-of-an-announcement' });
    await drill.control('exercise:end', { reason: 'canary-of-a-reason' });
    await until(() => told(drill).length > 0, 30_000, 'a notice');
    const [{ body = '', signature = '' } = {}] = told(drill);
    expect(JSON.parse(body)).toMatchObject({
      exerciseId: drill.exerciseId,
      text: expect.stringMatching(/^EXERCISE .*: ENDEX at T\+00:00:\d\d\.$/),
      notices: [{ kind: 'endex', entry: 'exercise.ended', exerciseTime: expect.stringMatching(/^T\+/) }],
    });
    for (const word of ['canary', ...Object.values(SECRETS), secret]) expect(body).not.toContain(word);
    const [, seconds, hmac] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
    expect(hmac).toBe(createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex'));
    await until(async () => (await listed(drill))[0]?.delivered === 1, 30_000, 'a delivery');
    expect(await listed(drill)).toMatchObject([{ lost: 0, lastOutcome: 'delivered' }]);
  });

  it('are told of what they asked for, and of nothing from before', async () => {
    const drill = await server.started(['a', 'b']);
    await drill.control('exercise:declare-no-duff', { message: 'x' });
    await drill.control('exercise:lift-no-duff', { message: 'x' });
    await added(drill, ['no-duff']);
    await drill.control('exercise:declare-no-duff', { message: 'x' });
    await drill.control('exercise:lift-no-duff', { message: 'x' });
    await drill.control('exercise:end', {});
    const entries = () =>
      told(drill).flatMap(({ body }) => (JSON.parse(body) as { notices: Notice[] }).notices);
    await until(() => entries().length >= 2, 30_000, 'both notices');
    expect(entries().map(({ entry }) => entry)).toEqual([
      'exercise.no-duff-declared',
      'exercise.no-duff-lifted',
    ]);
  });

  it('are tried again, and hold nothing up', async () => {
    const drill = await server.started(['a', 'b']);
    await added(drill);
    mood.failures = 2;
    await drill.control('exercise:end', {});
    await until(async () => (await listed(drill))[0]?.delivered === 1, 60_000, 'a delivery after failures');
    expect(told(drill)).toHaveLength(3);
    expect(new Set(told(drill).map(({ body }) => body)).size).toBe(1);
  }, 90_000);

  it('hold nothing up where nobody answers', async () => {
    const drill = await server.started(['a', 'b']);
    await added(drill);
    mood.isSilent = true;
    try {
      await drill.control('exercise:declare-no-duff', { message: 'x' });
      await until(() => told(drill).length > 0, 30_000, 'an attempt');
      await drill.control('exercise:lift-no-duff', { message: 'x' });
      await drill.control('exercise:resume', {});
      const note = await drill.give(drill.tokenOf('a'), 'team:note', { text: 'x' });
      expect(note).toHaveProperty('data');
      await until(async () => (await listed(drill))[0]?.lastOutcome === 'timeout', 30_000, 'a timeout');
    } finally {
      mood.isSilent = false;
    }
  }, 90_000);

  it('survive the server', async () => {
    const drill = await server.started(['a', 'b']);
    mood.isSilent = true;
    const { webhookId } = await added(drill);
    await drill.control('exercise:end', {});
    await until(() => told(drill).length > 0, 30_000, 'an attempt');
    mood.isSilent = false;
    const env = { WEBHOOK_HOSTS: `chat.example,http://localhost:${chat.port}` };
    await server.restart(env);
    await until(
      async () => (await listed(drill))[0]?.delivered === 1,
      90_000,
      'a delivery by another process',
    );
    expect((await listed(drill))[0]?.webhookId).toBe(webhookId);
  }, 150_000);

  it('show their secret once, and of their address the host', async () => {
    const drill = await server.plan(['a', 'b']);
    const { secret, host } = await added(drill);
    expect(host).toBe(`localhost:${chat.port}`);
    expect(secret).toMatch(/^[\w-]{43}$/);
    const list = await (await drill.request('/webhooks', drill.planned.controlToken)).text();
    expect(list).not.toContain(secret);
    expect(list).not.toContain('/hook');
  });

  it.each([
    'http://chat.example/',
    'https://chat.example.attacker.test/',
    'https://user:pass@chat.example/',
    'https://127.0.0.1/',
    'http://127.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'http://169.254.169.254/latest/meta-data/',
    'https://localhost/',
    'file:///etc/passwd',
    'not an address',
  ])('are not added for %s', async (url) => {
    const drill = await server.plan(['a', 'b']);
    const response = await add(drill, { url, kinds: KINDS });
    const { error } = (await response.json()) as { readonly error: WireError };
    expect({ status: response.status, code: error.code }).toEqual({ status: 422, code: 'WEBHOOK_REFUSED' });
    expect(await listed(drill)).toEqual([]);
  });

  it.each([
    {},
    { url: 'https://chat.example/' },
    { url: 1, kinds: KINDS },
    { url: 'https://chat.example/', kinds: [] },
    { url: 'https://chat.example/', kinds: ['everything'] },
    { url: 'https://chat.example/', kinds: KINDS, exerciseId: 'another' },
  ])('are not added for %j', async (body) => {
    const drill = await server.plan(['a', 'b']);
    const response = await add(drill, body);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('REQUEST_INVALID');
  });

  it('belong to their exercise, and are few', async () => {
    const [one, other] = [await server.plan(['a', 'b']), await server.plan(['a', 'b'])];
    const { webhookId } = await added(one);
    const remove = (drill: Drill, id = webhookId) =>
      drill.request(`/webhooks/${id}`, drill.planned.controlToken, { method: 'DELETE' });
    expect((await remove(other)).status).toBe(404);
    expect((await remove(one, 'nothing')).status).toBe(404);
    for (let index = 1; index < 10; index += 1) await added(one);
    expect((await add(one, { url: chat.url, kinds: KINDS })).status).toBe(409);
    expect((await remove(one)).status).toBe(204);
    expect(await listed(one)).toHaveLength(9);
  });
});

describe('a server without a list', () => {
  it('tells nobody outside', async () => {
    const server = await DrillServer.start();
    try {
      const drill = await server.plan(['a', 'b']);
      const body = JSON.stringify({ url: 'https://chat.example/', kinds: KINDS });
      const response = await drill.request('/webhooks', drill.planned.controlToken, { method: 'POST', body });
      expect(response.status).toBe(422);
      expect(await response.text()).toContain('WEBHOOK_HOSTS');
    } finally {
      await server.stop();
    }
  }, 60_000);
});
