const DOING = {
  type: 'object',
  additionalProperties: false,
  required: ['isWriting'],
  properties: {
    injectId: { type: 'string', description: 'The inject that is looked at' },
    isWriting: { type: 'boolean' },
  },
};

const DRAFT = {
  type: 'object',
  required: ['injectId', 'revision', 'values', 'keptAtMs'],
  properties: {
    injectId: { type: 'string' },
    revision: { type: 'integer' },
    values: { type: 'object', description: 'Empty, without a text: there is no draft any more' },
    text: { type: 'string' },
    by: { type: 'string', description: 'Name of who wrote it last' },
    keptAtMs: { type: 'number' },
  },
};

/** The socket side of the API, which OpenAPI has no words for; stands in the description as `x-socket-events`. */
export const SOCKET_EVENTS = {
  transport: 'Socket.IO 4 at /socket.io/, namespace /',
  handshake: {
    auth: {
      token:
        'The access token; never in the address. Left out by signed-in browsers, whose cookie says who they are.',
      exerciseId: 'Which exercise it is about; needed without a token.',
      after: 'Place of the last stream entry held; 0 or left out for none.',
      views:
        'The views that the client can read, of whole, without-scores, blind, wall and team; a role with another one is refused. Left out: any.',
      language:
        'For teams: the language in which the words of the exercise are wanted, where it has them; left out: the team’s own.',
    },
    refused: 'As `connect_error`, with a WireError as its `data`.',
    toldToLeave:
      'By `io server disconnect`: the key was revoked, or the role is another one now. Forget what is held, and begin anew with `after` 0.',
  },
  answers:
    'Every event from a client is answered, by its acknowledgement, with `{ data }` or `{ error: WireError }`.',
  fromClient: {
    'command:send': {
      payload: { $ref: '#/components/schemas/CommandRequest' },
      data: { $ref: '#/components/schemas/CommandOutcomeView' },
    },
    'time:read': {
      payload: { type: 'object', additionalProperties: false },
      data: {
        type: 'object',
        required: ['nowMs'],
        properties: { nowMs: { type: 'number', description: 'Wall milliseconds since 1970 by the server' } },
      },
    },
    'draft:keep': {
      description:
        'For players: keeps an unsent answer for the team, at most 32 KiB. DRAFT_CHANGED when another draft than the one it is based on is in force.',
      payload: {
        type: 'object',
        additionalProperties: false,
        required: ['injectId', 'basedOn', 'values'],
        properties: {
          injectId: { type: 'string' },
          basedOn: { type: 'integer', minimum: 0, description: 'Revision that it goes on from; 0 for none' },
          values: { type: 'object', description: 'By field id, as far as it is filled in' },
          text: { type: 'string', maxLength: 20_000 },
        },
      },
      data: {
        type: 'object',
        required: ['revision'],
        properties: { revision: { type: 'integer', minimum: 1 } },
      },
    },
    'presence:tell': {
      description: 'For players: what this device is at; told to the other devices of the team.',
      payload: DOING,
      data: { type: 'object', additionalProperties: false },
    },
  },
  toClient: {
    'stream:entries': {
      description:
        'The next entries of the stream, in order, without gaps in `place`; sent again until answered, so places already held are to be dropped.',
      payload: {
        type: 'object',
        required: ['exerciseId', 'entries', 'head'],
        properties: {
          exerciseId: { type: 'string' },
          entries: { $ref: '#/components/schemas/StreamPageView/properties/entries' },
          head: { type: 'integer' },
        },
      },
      answer: {
        type: 'object',
        required: ['place'],
        properties: {
          place: { type: 'integer', description: 'Place now held; what makes an inject delivered' },
        },
      },
    },
    'team:drafts': {
      description:
        'To players: all drafts of the team when a device connects, then those that another device has changed.',
      payload: { type: 'array', items: DRAFT },
    },
    'team:presence': {
      description: 'To players: who of the team is connected, again whenever that changes.',
      payload: {
        type: 'object',
        required: ['ownDeviceId', 'mates'],
        properties: {
          ownDeviceId: { type: 'string' },
          mates: {
            type: 'array',
            items: {
              ...DOING,
              required: ['deviceId', 'isWriting'],
              properties: { deviceId: { type: 'string' }, name: { type: 'string' }, ...DOING.properties },
            },
          },
        },
      },
    },
    'control:links': {
      description:
        'To exercise control: the links of all teams when it connects, then those that have changed.',
      payload: {
        type: 'array',
        items: {
          type: 'object',
          required: ['teamId', 'devices', 'behind'],
          properties: {
            teamId: { type: 'string' },
            devices: { type: 'integer' },
            roundTripMs: { type: 'integer', description: 'To its best device and back' },
            behind: { type: 'integer', description: 'Entries that none of its devices has confirmed yet' },
          },
        },
      },
    },
  },
};
