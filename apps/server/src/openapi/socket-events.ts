/** The socket side of the API, which OpenAPI has no words for; stands in the description as `x-socket-events`. */
export const SOCKET_EVENTS = {
  transport: 'Socket.IO 4 at /socket.io/, namespace /',
  handshake: {
    auth: {
      token:
        'The access token; never in the address. Left out by signed-in browsers, whose cookie says who they are.',
      exerciseId: 'Which exercise it is about; needed without a token.',
      after: 'Place of the last stream entry held; 0 or left out for none.',
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
  },
};
