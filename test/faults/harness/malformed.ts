/** Brackets within brackets. */
export const DEEP = 20_000;
/** Frames out of every rule, to be sent by somebody who has been let in. */
export const FRAMES: readonly [string, readonly (string | Uint8Array<ArrayBuffer>)[]][] = [
  ['an empty frame', ['']],
  ['packets that there are not', ['9', 'x', '-1', '\u0000']],
  ['packets for the server to send', ['0{"sid":"x"}', '2probe', '3probe', '6']],
  ['events cut short', ['42', '42[', '42["', '42["command:send"', '42{}', '42""', '42null']],
  [
    'events that are no list',
    ['42{"0":"command:send"}', '42"command:send"', '42[]', '42[null]', '42[{}]', '42[[]]'],
  ],
  ['names that are numbers', ['42[1]', '42[-1,{}]', '42[1e308,{}]', '420[0,{}]']],
  [
    'names of Socket.IO itself',
    ['42["connect"]', '42["disconnect"]', '42["error",{}]', '42["newListener",{}]'],
  ],
  [
    'names of prototypes',
    ['42["__proto__",{}]', '42["constructor",{}]', '42["toString",{}]', '42["hasOwnProperty"]'],
  ],
  ['answers to nothing', ['43', '430[]', '43999999999[{"place":1}]', '43-1[]', '4399999999999999999999[]']],
  [
    'answers out of all reason',
    ['430[{"place":1e9}]', '431[{"place":-1}]', '432["x"]', '433[null]', '434[[[]]]'],
  ],
  ['bytes that nobody announced', [new Uint8Array(1_000)]],
  [
    'announced bytes that do not come',
    ['451-["command:send",{"_placeholder":true,"num":0}]', '42["time:read",{}]'],
  ],
  [
    'bytes for places that there are not',
    ['451-["command:send",{"_placeholder":true,"num":7}]', new Uint8Array(9)],
  ],
  ['more attachments than anybody has', ['45999999999-["command:send",{}]', '45-["x"]', '451e9-["x"]']],
  ['an event that is bytes', ['451-["command:send",{"_placeholder":true,"num":0}]', new Uint8Array(60_000)]],
  ['a depth of brackets', [`42["command:send",${'['.repeat(DEEP)}${']'.repeat(DEEP)}]`]],
  ['a depth of braces', [`42["command:send",${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}]`]],
  [
    'a depth with bytes in it',
    [`451-["command:send",${'['.repeat(DEEP)}${']'.repeat(DEEP)}]`, new Uint8Array(1)],
  ],
  ['a great many arguments', [`42["command:send"${',1'.repeat(30_000)}]`]],
  ['no arguments', ['42["command:send"]', '420["command:send"]', '42["time:read"]']],
  ['too large a frame', [`42["command:send","${'x'.repeat(70_000)}"]`]],
  ['a megabyte', ['4'.repeat(1_000_000)]],
  ['other namespaces', ['40/admin,{"token":"x"}', '42/admin,["command:send",{}]', '41/admin,']],
  ['being let in again', ['40{"token":"x"}', '40', '40{', '41', '42["time:read",{}]']],
  ['a halved character', ['42["command:send","\ud800"]', '420["command:send",{"commandId":"\ud800"}]']],
];

/** Payloads of a command, with the error that each of them must be answered with. */
export const PAYLOADS: readonly [string, string, RegExp][] = [
  [
    'a prototype of its own',
    '{"__proto__":{"isAdmin":true},"commandId":"a","kind":"team:note","data":{"text":"x"}}',
    /INVALID/,
  ],
  ['a constructor', '{"commandId":"b","kind":"constructor","data":{}}', /COMMAND_INVALID/],
  [
    'a hidden prototype',
    '{"commandId":"c","kind":"team:note","data":{"text":"x","__proto__":{"role":"control"}}}',
    /INVALID/,
  ],
  [
    'a number beyond all',
    '{"commandId":"d","kind":"exercise:jump","data":{"toExerciseTimeMs":1e999}}',
    /INVALID/,
  ],
  ['a text with NUL', '{"commandId":"e","kind":"team:note","data":{"text":"\\u0000"}}', /INVALID/],
  ['an id with NUL', '{"commandId":"\\u0000","kind":"team:note","data":{"text":"x"}}', /INVALID/],
  ['no object', '"x"', /REQUEST_INVALID/],
  ['a list', '[1,2,3]', /REQUEST_INVALID/],
  ['a command of control', '{"commandId":"f","kind":"exercise:end","data":{}}', /NOT_PERMITTED/],
  ['a command of the system', '{"commandId":"g","kind":"system:wake","data":{}}', /COMMAND_INVALID/],
  ['a plan', '{"commandId":"h","kind":"exercise:plan","data":{}}', /COMMAND_INVALID/],
  [
    'another team’s name',
    '{"commandId":"i","kind":"team:note","data":{"text":"x","teamId":"two"}}',
    /COMMAND_INVALID/,
  ],
  [
    'a field out of nowhere',
    '{"commandId":"j","kind":"team:note","data":{"text":"x"},"actor":{"role":"control"}}',
    /INVALID/,
  ],
];
