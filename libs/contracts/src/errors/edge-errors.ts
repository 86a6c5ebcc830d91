import type { ErrorDefinition } from './error-definition.ts';

/** What arises at the edges: requests, keys, files, stores. A line here is all that a new code needs. */
export const EDGE_ERRORS = {
  REQUEST_INVALID: {
    category: 'invalid',
    message: 'The request is not valid: {problem}.',
    hint: 'See the API description for its shape.',
  },
  TOKEN_MISSING: {
    category: 'unauthenticated',
    message: 'No access token was given.',
    hint: 'Send it as "Authorization: Bearer <token>", or as "token" in the socket handshake.',
  },
  TOKEN_UNKNOWN: {
    category: 'unauthenticated',
    message: 'The access token is not known or was revoked.',
    hint: 'Ask exercise control for a new one.',
  },
  PLACE_UNKNOWN: {
    category: 'conflict',
    message: 'The stream has no place {after}; it ends at {head}.',
    hint: 'Forget the entries you hold and begin again after place 0.',
  },
  DRAFT_CHANGED: {
    category: 'conflict',
    message: 'Another device of the team has changed this draft since; it is at revision {revision} now.',
    hint: 'Take that one, or keep yours based on it.',
  },
  DRAFT_TOO_LARGE: {
    category: 'too-large',
    message: 'The draft is larger than {maxBytes} bytes.',
    hint: 'Shorten it, or attach a file.',
  },
  EXERCISE_UNKNOWN: {
    category: 'unknown',
    message: 'There is no such exercise for this token.',
    hint: 'Check the exercise id.',
  },
  EXERCISE_ID_TAKEN: {
    category: 'conflict',
    message: 'An exercise with the id "{exerciseId}" exists.',
    hint: 'Choose another id or leave it out.',
  },
  SCENARIO_INVALID: {
    category: 'invalid',
    message: 'The scenario has {count} fault(s); the first: {first}.',
    hint: 'Run "cyberdrill validate" on it to see all.',
  },
  SCENARIO_UNKNOWN: {
    category: 'unknown',
    message: 'There is no scenario pack "{scenario}".',
    hint: 'Choose one of: {known}.',
  },
  SCENARIO_TAKEN: {
    category: 'conflict',
    message: 'Another scenario pack is called "{scenario}".',
    hint: 'Give it another version; exercises are planned from packs that do not change.',
  },
  SCENARIO_BUILT_IN: {
    category: 'conflict',
    message: 'The scenario pack "{scenario}" came with the server and stays.',
    hint: 'Save a changed copy under another id or version.',
  },
  SCENARIO_IN_USE: {
    category: 'conflict',
    message: 'Exercises were planned from the scenario pack "{scenario}": {exercises}.',
    hint: 'Keep it as long as anyone may want to see what was played.',
  },
  FILE_UNKNOWN: {
    category: 'unknown',
    message: 'There is no such file in this exercise.',
    hint: 'Upload it before you refer to it.',
  },
  FILE_TOO_LARGE: {
    category: 'too-large',
    message: 'The file is larger than {maxBytes} bytes.',
    hint: 'Send a smaller file.',
  },
  FILE_HASH_MISMATCH: {
    category: 'invalid',
    message: 'The file’s content does not match the SHA-256 in its address.',
    hint: 'Upload it again.',
  },
  FILE_TYPE_REFUSED: {
    category: 'invalid',
    message:
      'The file is of no kind that is exchanged here: a program, a document with macros, or something unknown.',
    hint: 'Send documents, pictures, texts, captures or archives; describe malware by its hash and behaviour.',
  },
  FILE_NAME_MISLEADS: {
    category: 'invalid',
    message: 'The name ends in ".{ending}", but the content is {mediaType}.',
    hint: 'End it in one of: {endings}. Pages and scripts are sent as text, such as page.html.txt.',
  },
  FILE_QUOTA_EXCEEDED: {
    category: 'conflict',
    message: 'The file does not fit: a {whose} may store {maxFiles} files of {maxBytes} bytes together.',
    hint: 'Send what matters most, or put it into one archive; nothing was stored.',
  },
  WEBHOOK_REFUSED: {
    category: 'invalid',
    message: 'This address cannot be told of the exercise: {problem}.',
    hint: 'Use an https address on one of the hosts that the server’s operator has listed in WEBHOOK_HOSTS.',
  },
  WEBHOOK_UNKNOWN: {
    category: 'unknown',
    message: 'There is no such webhook in this exercise.',
    hint: 'Take its id from the list of webhooks.',
  },
  WEBHOOKS_FULL: {
    category: 'conflict',
    message: 'The exercise has {most} webhooks already.',
    hint: 'Remove one first.',
  },
  REPORT_NOT_YET: {
    category: 'conflict',
    message: 'The report is not ready for this role yet.',
    hint: 'A team reads its part after ENDEX, an evaluator the whole once the evaluation is closed.',
  },
  ROUTE_UNKNOWN: {
    category: 'unknown',
    message: 'There is nothing at this address.',
    hint: 'See /api/v1/openapi.json for what there is.',
  },
  EVENT_UNKNOWN: {
    category: 'unknown',
    message: 'There is no event "{event}".',
    hint: 'See the API description for the events there are.',
  },
  REQUEST_TOO_LARGE: {
    category: 'too-large',
    message: 'The request is larger than {maxBytes} bytes.',
    hint: 'Send less; files go to their own address.',
  },
  REQUEST_TOO_SLOW: {
    category: 'too-slow',
    message: 'The request came too slowly: nothing for {stallMs} ms, or not all of it within {withinMs} ms.',
    hint: 'Try again over a better link, or with less; nothing was stored.',
  },
  REQUEST_BROKEN: {
    category: 'invalid',
    message: 'The request broke off before its end.',
    hint: 'Send it again; nothing was stored.',
  },
  AUDIT_EMPTY: {
    category: 'conflict',
    message: 'The audit log is empty: there is nothing to sign.',
    hint: 'Try again once something was done.',
  },
  CHAIN_BROKEN: {
    category: 'conflict',
    message: 'Entry {seq} no longer follows from what was signed before. Nothing is signed any more.',
    hint: 'Keep the database as it is, and hold copies made earlier against it with "cyberdrill verify".',
  },
  DEMONSTRATION_UNKNOWN: {
    category: 'unknown',
    message: 'There is no demonstration drill on this server.',
    hint: 'Plan one first; it takes a moment.',
  },
  DEMONSTRATION_STANDS: {
    category: 'conflict',
    message: 'The demonstration drill that is there has not ended.',
    hint: 'Use it, or end it in the control room; then plan another.',
  },
  DEMONSTRATION_OVER: {
    category: 'conflict',
    message: 'The demonstration drill has ended.',
    hint: 'Read its report, or plan a new one.',
  },
  SIMULATION_TOO_LATE: {
    category: 'conflict',
    message: 'The exercise has ended; there is nothing left to play.',
    hint: 'Plan another exercise to let simulated teams play.',
  },
  TOO_MANY_REQUESTS: {
    category: 'too-many',
    message: 'Too many requests.',
    hint: 'Wait {retryAfterMs} ms and try again; use the same command id.',
  },
  TOO_MANY_CONNECTIONS: {
    category: 'too-many',
    message: 'This token has {limit} connections already.',
    hint: 'Close one on another device, or ask exercise control for a token of your own.',
  },
  STORE_UNAVAILABLE: {
    category: 'unavailable',
    message: 'The journal cannot be reached at the moment; nothing was stored.',
    hint: 'Try again with the same command id.',
  },
  INTERNAL: {
    category: 'internal',
    message: 'Something went wrong on the server.',
    hint: 'Give exercise control the correlation id {correlationId}.',
  },
} as const satisfies Record<string, ErrorDefinition>;
