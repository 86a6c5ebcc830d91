import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PlannedExercise } from '@cyberdrill/contracts';
import type { FileReference, SendMessage, TlpHandling } from '@cyberdrill/domain';
import { createHash } from 'node:crypto';
import { errorOf } from './device.ts';
import { ADMIN_TOKEN, Drill, DrillServer } from './drill-server.ts';
import { SERVER_SCENARIO } from './server-scenario.ts';

let server: DrillServer;

beforeAll(async () => {
  server = await DrillServer.start();
});

afterAll(() => server.stop());

async function started(tlpHandling?: TlpHandling): Promise<Drill> {
  const response = await server.request('/exercises', ADMIN_TOKEN, {
    method: 'POST',
    body: JSON.stringify({
      ...{ title: 'A drill about labels', scenarioYaml: SERVER_SCENARIO },
      teams: ['a', 'b', 'c'].map((id) => ({ id, name: `CIRT ${id}`, language: 'en' })),
      ...(tlpHandling === undefined ? {} : { settings: { tlpHandling } }),
    }),
  });
  if (response.status !== 201) throw new Error(await response.text());
  const drill = new Drill(server, (await response.json()) as PlannedExercise);
  await drill.control('exercise:start', {});
  return drill;
}

async function upload(drill: Drill, token: string, content: string): Promise<FileReference> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const headers = { 'content-type': 'text/plain', 'x-file-name': 'list.txt' };
  const response = await drill.request(`/files/${sha256}`, token, { method: 'PUT', body: content, headers });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as FileReference;
}

const message = (changes: Partial<SendMessage>): SendMessage => ({
  ...{ messageId: 'm', kind: 'share', to: ['team:b'], tlp: 'TLP:GREEN', subject: 's', body: 'b' },
  ...changes,
});

describe('labels', () => {
  it('are enforced unless an exercise says otherwise: the file of a TLP:RED message goes no further', async () => {
    const drill = await started();
    const [a, b] = [drill.tokenOf('a'), drill.tokenOf('b')];
    const attachments = [await upload(drill, a, 'indicators')];
    await drill.give(a, 'message:send', message({ tlp: 'TLP:RED', attachments }));
    const refused = errorOf(
      await drill.give(b, 'message:send', message({ to: ['team:c'], tlp: 'TLP:RED', attachments })),
    );
    expect(refused).toMatchObject({
      code: 'TLP_RECIPIENT_FORBIDDEN',
      message: `The message passes on something under TLP:RED (attachment ${attachments[0]?.sha256}) that may not go to team:c.`,
    });
    const wide = errorOf(await drill.give(b, 'message:send', message({ to: ['team:a'], attachments })));
    expect(wide).toMatchObject({
      code: 'TLP_LABEL_TOO_WIDE',
      details: { label: 'TLP:GREEN', limit: 'TLP:RED' },
    });
    expect(await drill.told('message.sent')).toHaveLength(1);
  });

  it('are tested where it does: the message goes, and control alone learns of the breach', async () => {
    const drill = await started('test');
    const [a, b] = [drill.tokenOf('a'), drill.tokenOf('b')];
    await drill.give(a, 'message:send', message({ tlp: 'TLP:RED' }));
    const reply = message({ messageId: 'r', kind: 'answer', inReplyTo: 'a.m', to: ['team:c'] });
    expect(await drill.give(b, 'message:send', reply)).toMatchObject({ data: { hasEffect: true } });
    expect(await drill.told('handling.breached')).toMatchObject([
      { messageId: 'b.r', fromTeamId: 'b', limit: 'TLP:RED', limitFrom: 'reply', outsiders: ['team:c'] },
    ]);
    for (const token of ['a', 'b', 'c'].map((teamId) => drill.tokenOf(teamId))) {
      const stream = await (await drill.request('/stream?limit=500', token)).text();
      expect(stream).not.toContain('handling.breached');
    }
  });
});
