import { AppError } from '@cyberdrill/platform';
import { mayGive, type Actor } from '@cyberdrill/domain';
import { describe, expect, it } from '@jest/globals';
import type { ClientCommandKind } from './command-data.ts';
import { COMMAND_DATA } from './command-table.ts';
import { readCommand } from './read-command.ts';

const REASON = { reason: 'because' };
const SHA = 'a'.repeat(64);
const ANSWER = { injectId: 'i1', responseId: 'r1', isFinal: true, values: { q1: 'yes' } };

/** One sound command of every kind. */
const SOUND: Readonly<Record<ClientCommandKind, object>> = {
  'exercise:move': { to: 'ready' },
  'exercise:start': { rate: 60 },
  'exercise:pause': REASON,
  'exercise:resume': {},
  'exercise:set-rate': { rate: 2.5 },
  'exercise:jump': { toExerciseTimeMs: 60_000, passedOver: 'hold' },
  'exercise:end': {},
  'exercise:declare-no-duff': { message: 'real incident' },
  'exercise:lift-no-duff': { message: 'over' },
  'exercise:terminate': REASON,
  'exercise:announce': { text: 'lunch' },
  'control:note': { text: 'noted' },
  'inject:add': {
    injectId: 'x1',
    kind: 'inject',
    title: { en: 'A call', ar: 'مكالمة' },
    body: { en: 'Somebody calls.' },
    channel: 'phone',
    from: 'excon',
    tlp: 'TLP:AMBER',
    teamIds: ['a'],
    atMs: 60_000,
    acknowledge: true,
    response: {
      freeForm: 'optional',
      deadlineMs: 600_000,
      fields: [
        { id: 'q', type: 'text', label: { en: 'What' }, required: true },
        { id: 'w', type: 'single', label: { en: 'Which' }, options: [option('y'), option('n')] },
      ],
    },
  },
  'inject:trigger': { injectId: 'i1' },
  'inject:hold': { injectId: 'i1', teamIds: ['a', 'b'], ...REASON },
  'inject:unhold': { injectId: 'i1', teamIds: ['a'] },
  'inject:skip': { injectId: 'i1', ...REASON },
  'inject:shift': { injectId: 'i1', byMs: -5_000 },
  'deadline:extend': { injectId: 'i1', byMs: 5_000, ...REASON },
  'hint:give': { injectId: 'i1', hintId: 'h1', teamId: 'a' },
  'response:record': { ...ANSWER, teamId: 'a', occurredAtMs: 1 },
  'expectation:excuse': { injectId: 'i1', expectationId: 'e1', ...REASON },
  'duty:excuse': { dutyId: 'o1/a/team:b', ...REASON },
  'response:rate': { injectId: 'i1', teamId: 'a', expectationId: 'e1', criterion: 'c', rating: 3 },
  'duty:judge': { dutyId: 'o1/a/team:b', isDischarged: true, messageId: 'm1', quality: 0.5, ...REASON },
  'objective:rate': { objectiveId: 'ob1', rating: 'S', observation: 'well done', observedAtMs: 1 },
  'action:observe': { injectId: 'i1', teamId: 'a', isDone: false, observedAtMs: 1 },
  'inject:open': { injectId: 'i1' },
  'inject:acknowledge': { injectId: 'i1' },
  'response:submit': { ...ANSWER, text: 'report', composedAtMs: 1 },
  'hint:open': { injectId: 'i1', hintId: 'h1' },
  'message:send': {
    messageId: 'm1',
    kind: 'share',
    to: ['team:b', 'role:excon'],
    tlp: 'TLP:GREEN',
    subject: 'IOCs',
    body: '',
    attachments: [{ name: 'a.txt', sha256: SHA, sizeBytes: 1, mediaType: 'text/plain' }],
  },
  'message:open': { messageId: 'm1' },
  'team:note': { text: 'noted' },
};

function option(id: string): object {
  return { id, label: { en: id } };
}

const KINDS = Object.keys(COMMAND_DATA) as ClientCommandKind[];
const ROLES: readonly Actor['role'][] = ['control', 'evaluator', 'team'];

describe('readCommand', () => {
  it.each(KINDS)('reads %s', (kind) => {
    const command = { commandId: 'c-1', kind, data: SOUND[kind] };
    expect(readCommand(command)).toEqual(command);
  });

  it.each(KINDS)('refuses %s with a property that it does not have', (kind) => {
    expect(problemOf({ commandId: 'c-1', kind, data: { ...SOUND[kind], isAdmin: true } })).toContain(
      'isAdmin',
    );
  });

  it.each(KINDS)('refuses %s without its data', (kind) => {
    expect(problemOf({ commandId: 'c-1', kind })).toContain('data');
  });

  it('knows no kind that no person may give', () => {
    expect(KINDS.filter((kind) => !ROLES.some((role) => mayGive({ role }, kind)))).toEqual([]);
    expect(KINDS.filter((kind) => mayGive({ role: 'system' }, kind))).toEqual([]);
  });

  it.each([
    'system:wake',
    'system:confirm-delivery',
    'system:link',
    'exercise:plan',
    'toString',
    '__proto__',
  ])('refuses the kind %s from outside', (kind) =>
    expect(problemOf({ commandId: 'c-1', kind, data: {} })).toContain('kind'),
  );

  it.each([
    ['response:submit', { ...ANSWER, isFinal: 'yes-secret' }, 'data: isFinal'],
    ['response:submit', { ...ANSWER, values: { q1: { evil: 'secret' } } }, 'data: values'],
    ['response:submit', { ...ANSWER, values: { q1: [{ type: 'ipv4', value: 1 }] } }, 'data: values'],
    ['response:submit', { ...ANSWER, text: null }, 'data: text'],
    ['response:submit', { ...ANSWER, text: 'x'.repeat(20_001) }, 'data: text'],
    ['inject:hold', { injectId: 'i1', teamIds: [] }, 'data: teamIds'],
    ['inject:hold', { injectId: ['secret'] }, 'data: injectId'],
    ['message:send', { ...SOUND['message:send'], to: ['secret'] }, 'data: each value in to'],
    [
      'message:send',
      { ...SOUND['message:send'], attachments: [{ name: 'secret' }] },
      'data.attachments.0: sha256',
    ],
    ['inject:add', { ...SOUND['inject:add'], title: { en: '' } }, 'data: title'],
    ['inject:add', { ...SOUND['inject:add'], channel: 'secret' }, 'data: channel'],
    ['inject:add', { ...SOUND['inject:add'], response: ['secret'] }, 'data.response must be an object'],
    [
      'inject:add',
      { ...SOUND['inject:add'], response: { freeForm: 'none', fields: [{ id: 'q', type: 'secret' }] } },
      'data.response.fields.0: type',
    ],
    ['exercise:set-rate', { rate: Number.POSITIVE_INFINITY }, 'data.rate is not a finite number'],
    ['team:note', { text: 'secret\0' }, 'data.text holds characters that cannot be stored'],
    ['team:note', { text: 'secret\ud800' }, 'data.text holds characters that cannot be stored'],
    ['team:note', JSON.parse('{"text":"x","__proto__":{"secret":1}}'), 'data has a forbidden property name'],
  ])('names what is wrong with %s, not its value', (kind, data, expected) => {
    const problem = problemOf({ commandId: 'c-1', kind, data });
    expect(problem).toContain(expected);
    expect(problem).not.toContain('secret');
  });

  it.each([
    undefined,
    null,
    1,
    'text',
    [],
    [1],
    {},
    { commandId: 'x'.repeat(101), kind: 'team:note', data: {} },
  ])('refuses %j as a command', (raw) => expect(problemOf(raw)).not.toBe(''));

  function problemOf(raw: unknown): string {
    try {
      readCommand(raw);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      expect(error.code).toBe('COMMAND_INVALID');
      return (
        (error.details['problems'] as string[] | undefined)?.join('\n') ?? String(error.details['problem'])
      );
    }
    throw new Error('was not refused');
  }
});
