import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WireError } from '@cyberdrill/contracts';
import type { CommandKind, CommandMap, FileReference, SendMessage } from '@cyberdrill/domain';
import { until } from '@cyberdrill/testing';
import { B, SecretDrill, sha256Of } from './secret-drill.ts';
import { contentOf } from './secret-scenario.ts';

let secrets: SecretDrill;
let token: string;

beforeAll(async () => {
  secrets = await SecretDrill.planned();
  await secrets.play();
  token = secrets.drill.tokenOf('a');
}, 30_000);

afterAll(() => secrets.stop());

/** The refusal of a command; fails when there is none. */
async function refusalOf<K extends CommandKind>(kind: K, data: CommandMap[K]): Promise<WireError> {
  const reply = await secrets.drill.give(token, kind, data);
  if ('data' in reply) throw new Error(`${kind} was not refused`);
  return reply.error;
}

/** An error without the id that the client itself named. */
function blind(error: WireError, id: string): string {
  return JSON.stringify(error).replaceAll(id, '…');
}

const words = (text: object): SendMessage => ({
  ...{ messageId: 'of-a', kind: 'answer', to: ['role:excon'], tlp: 'TLP:GREEN', subject: 'x', body: 'y' },
  ...text,
});
const response = { responseId: 'of-a', isFinal: true, values: {}, text: 'x' };

/** Commands about something by its id. */
const ABOUT_INJECTS: readonly (readonly [string, (injectId: string) => Promise<WireError>])[] = [
  ['opening', (injectId) => refusalOf('inject:open', { injectId })],
  ['acknowledging', (injectId) => refusalOf('inject:acknowledge', { injectId })],
  ['answering', (injectId) => refusalOf('response:submit', { ...response, injectId })],
  ['opening a hint of', (injectId) => refusalOf('hint:open', { injectId, hintId: 'h' })],
  ['writing about', (about) => refusalOf('message:send', words({ kind: 'share', about }))],
];
const ABOUT_MESSAGES: readonly (readonly [string, (messageId: string) => Promise<WireError>])[] = [
  ['opening', (messageId) => refusalOf('message:open', { messageId })],
  ['replying to', (inReplyTo) => refusalOf('message:send', words({ inReplyTo }))],
  ['acknowledging', (inReplyTo) => refusalOf('message:send', words({ kind: 'acknowledgement', inReplyTo }))],
];
const OTHERS_INJECTS = ['only-b', 'future', 'reserve', 'branch', 'skipped', 'held', 'cue', 'watch'];

describe('what is not a team’s is to it as if it did not exist', () => {
  it.each(ABOUT_INJECTS)('%s an inject', async (_, attempt) => {
    const nothing = blind(await attempt('there-is-none'), 'there-is-none');
    for (const id of OTHERS_INJECTS) expect(blind(await attempt(id), id)).toBe(nothing);
  });

  it.each(ABOUT_MESSAGES)('%s a message', async (_, attempt) => {
    const nothing = blind(await attempt('there-is-none'), 'there-is-none');
    expect(blind(await attempt(B.messageId), B.messageId)).toBe(nothing);
  });

  it('fetching, sending and answering with a file', async () => {
    const file = (content: string, sha256 = sha256Of(content)): FileReference => {
      return { name: 'x', sha256, sizeBytes: Buffer.byteLength(content), mediaType: 'text/plain' };
    };
    const attempts = async (one: FileReference): Promise<string> => {
      const fetched = await secrets.drill.request(`/files/${one.sha256}`, token);
      const sent = await refusalOf('message:send', words({ kind: 'share', attachments: [one] }));
      const values = { evidence: one };
      const answered = await refusalOf('response:submit', { ...response, injectId: 'question', values });
      return JSON.stringify([fetched.status, await fetched.text(), sent, answered]);
    };
    const nothing = await attempts(file(B.evidence, 'f'.repeat(64)));
    for (const content of [B.evidence, contentOf('future'), contentOf('only-b')])
      expect(await attempts(file(content))).toBe(nothing);
  });
});

describe('a team cannot pass for another', () => {
  it.each([
    ['data that name a team', { data: { text: 'x', teamId: 'b' } }],
    ['a command that names a team', { teamId: 'b' }],
    ['a command that names an actor', { actor: { role: 'team', id: 'x', teamId: 'b' } }],
    ['a command that names an audience', { audience: 'everyone' }],
  ])('%s is refused', async (_, extra) => {
    const body = JSON.stringify({ commandId: 'c', kind: 'team:note', data: { text: 'x' }, ...extra });
    const answer = await secrets.drill.request('/commands', token, { method: 'POST', body });
    expect(await answer.json()).toMatchObject({ error: { code: 'COMMAND_INVALID' } });
  });

  it('nor speak for a role', async () => {
    for (const asRole of ['press', 'excon', 'no-role'])
      expect(await refusalOf('message:send', words({ kind: 'share', to: ['team:b'], asRole }))).toMatchObject(
        {
          code: 'MESSAGE_INVALID',
        },
      );
  });
});

describe('ids that another team has used', () => {
  it('of a command: the command is carried out like any other', async () => {
    const before = (await secrets.drill.told('team.noted')).length;
    const reply = await secrets.drill.give(token, 'team:note', { text: 'of a' }, B.commandId);
    expect(reply).toEqual({ data: { commandId: B.commandId, hasEffect: true, isRepeat: false } });
    expect(await secrets.drill.give(token, 'team:note', { text: 'of a' }, B.commandId)).toEqual({
      data: { commandId: B.commandId, hasEffect: true, isRepeat: true },
    });
    expect(await secrets.drill.told('team.noted')).toHaveLength(before + 1);
  });

  it('of a response: the response is stored like any other', async () => {
    const own = { ...response, injectId: 'question', responseId: B.responseId };
    expect(await secrets.drill.give(token, 'response:submit', own)).toMatchObject({
      data: { hasEffect: true },
    });
  });

  it('of a message: the message is sent like any other, even under the id that all know the other’s by', async () => {
    for (const messageId of [B.messageId, `b.${B.messageId}`]) {
      const reply = await secrets.drill.give(token, 'message:send', words({ kind: 'share', messageId }));
      expect(reply).toMatchObject({ data: { hasEffect: true } });
    }
  });
});

describe('a file', () => {
  it('has for a team the name it was shown, never the one that another stored it under', async () => {
    await secrets.upload(token, B.evidence, 'mine.txt');
    const stored = await secrets.drill.request(`/files/${sha256Of(B.evidence)}`, token);
    const shown = await secrets.drill.request(`/files/${sha256Of(contentOf('question'))}`, token);
    expect(stored.headers.get('content-disposition')).toBe(`attachment; filename="${sha256Of(B.evidence)}"`);
    expect(shown.headers.get('content-disposition')).toBe('attachment; filename="shown.txt"');
  });
});

describe('the outcome of a command', () => {
  it('does not tell that something was due for others at that moment', async () => {
    // A server that wakes for nothing by itself: what is due waits for the next command.
    const quiet = await SecretDrill.planned({ ROLES: 'api' });
    try {
      const { drill } = quiet;
      await drill.control('exercise:start', {});
      await quiet.must(drill.tokenOf('a'), 'inject:open', { injectId: 'question' });
      await drill.control('inject:shift', { injectId: 'future', teamIds: ['b'], byMs: -3_599_000 });
      const before = (await drill.journal()).length;
      const since = Date.now();
      await until(() => Date.now() > since + 1_200);
      expect(await drill.give(drill.tokenOf('a'), 'inject:open', { injectId: 'question' })).toMatchObject({
        data: { hasEffect: false, isRepeat: false },
      });
      // There was something, or this would prove nothing.
      expect((await drill.journal()).slice(before).map(({ kind }) => kind)).toContain('inject.released');
    } finally {
      await quiet.stop();
    }
  }, 20_000);
});
