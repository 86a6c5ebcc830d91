import type { PlannedExercise } from '@cyberdrill/contracts';
import type { CommandKind, CommandMap, FileReference, SendMessage, SubmitResponse } from '@cyberdrill/domain';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PeopleOf } from '../integration/people/people-of.ts';
import { ADMIN_TOKEN, Drill, DrillServer } from '../integration/server/drill-server.ts';
import { canary } from './canaries.ts';
import { contentOf, LADEN, SECRET_SCENARIO } from './secret-scenario.ts';

/** What of team `b` the others know nothing of. */
export const B = {
  commandId: canary('b', 'command-id'),
  responseId: canary('b', 'response-id'),
  messageId: canary('b', 'message-id'),
  dutyId: 'known/b/role:ministry',
  number: 886_677.25,
  technique: 'T1987.654',
  /** What the file holds. */
  evidence: `evidence ${canary('b', 'file-content')}`,
} as const;

const b = (label: string): string => canary('b', label);
const c = (label: string): string => canary('control', label);

/** A drill on a server of its own in which team `b`, control and evaluators leave a planted text wherever one can be left. */
export class SecretDrill {
  readonly server: DrillServer;
  readonly drill: Drill;
  private readonly packs: string;

  private constructor(server: DrillServer, drill: Drill, packs: string) {
    this.server = server;
    this.drill = drill;
    this.packs = packs;
  }

  static async planned(env: Readonly<Record<string, string>> = {}): Promise<SecretDrill> {
    const packs = await mkdtemp(join(tmpdir(), 'cyberdrill-secrets-'));
    const pack = join(packs, 'secrets');
    await mkdir(pack);
    await writeFile(join(pack, 'scenario.yaml'), SECRET_SCENARIO);
    for (const name of LADEN) await writeFile(join(pack, `${name}.txt`), contentOf(name));
    const server = await DrillServer.start({ SCENARIOS_DIR: packs, ...env });
    const teams = ['a', 'b', 'c'].map((id) => ({ id, name: `CIRT ${id}`, language: 'en' }));
    const body = JSON.stringify({ title: 'A drill with secrets', scenario: 'secrets', teams });
    const response = await server.request('/exercises', ADMIN_TOKEN, { method: 'POST', body });
    if (response.status !== 201) throw new Error(await response.text());
    const drill = new Drill(server, (await response.json()) as PlannedExercise);
    await seat(drill);
    return new SecretDrill(server, drill, packs);
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await rm(this.packs, { recursive: true, force: true });
  }

  /** Gives a command that must not be refused. */
  async must<K extends CommandKind>(
    token: string,
    kind: K,
    data: CommandMap[K],
    commandId?: string,
  ): Promise<void> {
    const reply = await this.drill.give(token, kind, data, commandId);
    if ('error' in reply) throw new Error(`${kind}: ${JSON.stringify(reply.error)}`);
  }

  async upload(token: string, content: string, name: string): Promise<FileReference> {
    const response = await this.drill.request(`/files/${sha256Of(content)}`, token, {
      method: 'PUT',
      body: content,
      headers: { 'content-type': 'text/plain', 'x-file-name': name },
    });
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()) as FileReference;
  }

  /** STARTEX, and everything that is not for team `a`. */
  async play(): Promise<void> {
    await this.drill.control('exercise:start', {});
    await this.teamB();
    await this.control();
    await this.judge(this.drill.planned.evaluatorToken, 'one');
  }

  /** Team `b` fills every field it has. */
  private async teamB(): Promise<void> {
    const token = this.drill.tokenOf('b');
    const file = await this.upload(token, B.evidence, `${b('file-name')}.txt`);
    await this.must(token, 'inject:acknowledge', { injectId: 'question' });
    await this.must(token, 'hint:open', { injectId: 'question', hintId: 'first' });
    const draft = { ...answer(b('draft-id'), false, file), text: b('draft-text') };
    await this.must(token, 'response:submit', draft);
    await this.must(token, 'response:submit', answer(B.responseId, true, file), B.commandId);
    await this.must(token, 'team:note', { text: b('note') });
    await this.must(token, 'message:send', {
      ...message(B.messageId, ['team:c', 'role:ministry']),
      attachments: [{ ...file, name: `${b('attachment-name')}.txt` }],
      about: 'only-b',
    });
    await this.must(token, 'message:send', message(b('message-to-excon-id'), ['role:excon']));
    await this.must(token, 'message:send', {
      ...message(canary('shared', 'message-id'), ['team:a']),
      subject: canary('shared', 'subject'),
      body: canary('shared', 'body'),
      about: 'only-b',
      inReplyTo: `b.${B.messageId}`,
    });
    await this.must(this.drill.tokenOf('c'), 'message:send', {
      ...message(b('answer-of-c-id'), ['team:b']),
      inReplyTo: `b.${B.messageId}`,
    });
  }

  /** Control leaves notes and reasons wherever there is room for some. */
  private async control(): Promise<void> {
    const { drill } = this;
    const teamIds = ['b'];
    await drill.control('control:note', { text: c('note') });
    await drill.control('inject:trigger', { injectId: 'reserve', teamIds });
    await drill.control('inject:skip', { injectId: 'skipped', teamIds, reason: c('skip-reason') });
    await drill.control('inject:hold', { injectId: 'held', reason: c('hold-reason') });
    await drill.control('inject:shift', { injectId: 'future', byMs: 77_777, reason: c('shift-reason') });
    const more = { injectId: 'question', teamIds, byMs: 55_555, reason: c('extension-reason') };
    await drill.control('deadline:extend', more);
    await drill.control('hint:give', { injectId: 'question', hintId: 'second', teamId: 'b' });
    await drill.control('response:record', {
      ...{ injectId: 'only-b', teamId: 'b', responseId: b('recorded-id'), isFinal: true },
      ...{ values: { f: b('recorded-field') }, text: b('recorded-text') },
    });
    const words = message(c('message-id'), ['team:b']);
    await drill.control('message:send', { ...words, asRole: 'press', subject: b('from-the-press') });
    await drill.control('expectation:excuse', { injectId: 'only-b', teamIds, reason: c('excuse-reason') });
    await drill.control('duty:excuse', { dutyId: B.dutyId, reason: c('duty-excuse-reason') });
  }

  /** Somebody judges all that there is to judge of teams `a` and `b`, in words of an owner. */
  async judge(token: string, owner: 'one' | 'two'): Promise<void> {
    for (const judgement of JUDGEMENTS) await this.judgeOne(token, owner, judgement);
  }

  /** Somebody judges one thing. */
  async judgeOne(token: string, owner: 'one' | 'two', { name, kind, of }: Judgement): Promise<void> {
    await this.must(token, kind, of(canary(owner, name)) as CommandMap[typeof kind]);
  }
}

/** People take part, with names that stand nowhere else. */
async function seat(drill: Drill): Promise<void> {
  const people = await PeopleOf.at(drill.server);
  await people.member(drill, 'analyst', 'b', { name: canary('person', 'of-team-b') });
  await people.member(drill, 'evaluator', undefined, { name: canary('person', 'of-evaluators') });
  await people.stop();
}

/** A thing that evaluators can judge, and the command that says so in some words. */
export interface Judgement {
  readonly name: string;
  readonly kind: Extract<CommandKind, 'response:rate' | 'duty:judge' | 'objective:rate' | 'action:observe'>;
  readonly of: (words: string) => object;
}

const rated = { objectiveId: 'respond', rating: 'M', observedAtMs: 0 } as const;

/** What evaluators judge; the words come last. */
export const JUDGEMENTS: readonly Judgement[] = [
  {
    name: 'rating-comment',
    kind: 'response:rate',
    of: (comment) => ({
      ...{ injectId: 'question', teamId: 'b', expectationId: 'tell', criterion: 'clarity' },
      ...{ rating: 2, comment },
    }),
  },
  {
    name: 'observation-of-b',
    kind: 'objective:rate',
    of: (observation) => ({ ...rated, teamId: 'b', observation }),
  },
  { name: 'observation-of-all', kind: 'objective:rate', of: (observation) => ({ ...rated, observation }) },
  {
    name: 'action-of-b',
    kind: 'action:observe',
    of: (note) => ({ injectId: 'watch', teamId: 'b', isDone: true, note, observedAtMs: 0 }),
  },
  {
    name: 'action-of-a',
    kind: 'action:observe',
    of: (note) => ({ injectId: 'watch', teamId: 'a', isDone: false, note, observedAtMs: 0 }),
  },
  {
    name: 'judgement-reason',
    kind: 'duty:judge',
    of: (reason) => ({ dutyId: 'silent/b/team:a', isDischarged: false, reason }),
  },
];

export function sha256Of(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** An answer with something in every field, and with the words that open the branch. */
function answer(responseId: string, isFinal: boolean, evidence: FileReference): SubmitResponse {
  const values = {
    choice: 'two',
    choices: ['one', 'two'],
    count: B.number,
    words: b('answer-words'),
    iocs: [{ type: 'domain', value: `${b('indicator')}.example` }],
    class: { class: 'malicious-code', type: 'infected-system' },
    techniques: [B.technique],
    evidence: { ...evidence, name: `${b('evidence-name')}.txt` },
  } as const;
  return { injectId: 'question', responseId, isFinal, values, text: b('answer-text') };
}

function message(messageId: string, to: SendMessage['to']): SendMessage {
  return { messageId, kind: 'share', to, tlp: 'TLP:GREEN', subject: b('subject'), body: b('body') };
}
