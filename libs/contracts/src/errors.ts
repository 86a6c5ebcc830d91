import type { DomainErrorCode } from '@cyberdrill/domain';

/** What kind of failure a code is; decides the HTTP status and the CLI exit code. */
export type ErrorCategory =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'unknown'
  | 'conflict'
  | 'too-large'
  | 'too-many'
  | 'unavailable'
  | 'internal';

/** Category → HTTP status. */
export const HTTP_STATUS: Readonly<Record<ErrorCategory, number>> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  unknown: 404,
  conflict: 409,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
  internal: 500,
};

/** Codes that arise at the edges, beside those of the core. */
export type EdgeErrorCode =
  | 'REQUEST_INVALID'
  | 'TOKEN_MISSING'
  | 'TOKEN_UNKNOWN'
  | 'PLACE_UNKNOWN'
  | 'EXERCISE_UNKNOWN'
  | 'EXERCISE_ID_TAKEN'
  | 'SCENARIO_INVALID'
  | 'SCENARIO_UNKNOWN'
  | 'FILE_UNKNOWN'
  | 'FILE_TOO_LARGE'
  | 'FILE_HASH_MISMATCH'
  | 'REPORT_NOT_YET'
  | 'ROUTE_UNKNOWN'
  | 'EVENT_UNKNOWN'
  | 'REQUEST_TOO_LARGE'
  | 'TOO_MANY_REQUESTS'
  | 'TOO_MANY_CONNECTIONS'
  | 'STORE_UNAVAILABLE'
  | 'SIGN_IN_FAILED'
  | 'SIGN_IN_REQUIRED'
  | 'FACTOR_REQUIRED'
  | 'FACTOR_WRONG'
  | 'FRESH_PROOF_REQUIRED'
  | 'CHALLENGE_UNKNOWN'
  | 'CODE_INVALID'
  | 'PASSWORD_REFUSED'
  | 'EMAIL_INVALID'
  | 'EMAIL_TAKEN'
  | 'ACCOUNT_UNKNOWN'
  | 'LAST_ADMINISTRATOR'
  | 'MEMBERSHIP_UNKNOWN'
  | 'MEMBER_ALREADY'
  | 'KNOWS_SCENARIO'
  | 'PLAYS_SCENARIO'
  | 'INVITATION_UNKNOWN'
  | 'INVITATION_EXPIRED'
  | 'INVITATION_FULL'
  | 'NDA_REQUIRED'
  | 'NDA_CHANGED'
  | 'CROSS_SITE'
  | 'OIDC_FAILED'
  | 'OIDC_NOT_CONFIGURED'
  | 'OIDC_PERSON_UNKNOWN'
  | 'INTERNAL';

/** Every code that a client may meet. */
export type ErrorCode = DomainErrorCode | EdgeErrorCode;

/** How a code is told: its category, what is wrong, and what to do about it. `{name}` takes a value of the error's details. */
export interface ErrorDefinition {
  readonly category: ErrorCategory;
  readonly message: string;
  readonly hint: string;
}

/** The one registry of errors; HTTP, sockets and the command line render from it. */
export const ERRORS: Readonly<Record<ErrorCode, ErrorDefinition>> = {
  EXERCISE_NOT_PLANNED: {
    category: 'conflict',
    message: 'The exercise has no plan yet.',
    hint: 'Plan it from a scenario first.',
  },
  EXERCISE_ALREADY_PLANNED: {
    category: 'conflict',
    message: 'The exercise is already planned.',
    hint: 'Create a new exercise for another plan.',
  },
  PLAN_INVALID: {
    category: 'invalid',
    message: 'The plan is not valid: {problem}.',
    hint: 'Correct the teams or settings and plan again.',
  },
  PHASE_FORBIDS: {
    category: 'conflict',
    message: 'Not possible while the exercise is in phase "{phase}".',
    hint: 'Allowed from here: {allowed}.',
  },
  EXERCISE_FROZEN: {
    category: 'conflict',
    message: 'NO DUFF: the exercise is frozen because of a real incident.',
    hint: 'Keep what you have; it can be sent when the freeze is lifted. Messages to EXCON go through.',
  },
  NOT_PERMITTED: {
    category: 'forbidden',
    message: 'This role may not do that.',
    hint: 'Ask exercise control if you need it done.',
  },
  RATE_INVALID: {
    category: 'invalid',
    message: 'The rate {rate} is not possible.',
    hint: 'Use a number from 0.1 to 240 exercise seconds per second.',
  },
  JUMP_INVALID: {
    category: 'invalid',
    message: 'The time jump to {toExerciseTimeMs} ms is not possible.',
    hint: 'Jump forward, to a time later than the exercise clock shows.',
  },
  INJECT_UNKNOWN: {
    category: 'unknown',
    message: 'There is no inject "{injectId}".',
    hint: 'Check its id against the scenario.',
  },
  INJECT_NOT_RELEASED: {
    category: 'unknown',
    message: 'Inject "{injectId}" is not in the team’s inbox.',
    hint: 'Answer only injects that the team has received.',
  },
  INJECT_STATE_FORBIDS: {
    category: 'conflict',
    message: 'Inject "{injectId}" is {status} for {teamIds}.',
    hint: 'Nothing was changed; look at its state on the board.',
  },
  TEAM_UNKNOWN: {
    category: 'unknown',
    message: 'There is no team "{teamId}" in this exercise.',
    hint: 'Check its id against the plan.',
  },
  TEAM_NOT_ADDRESSED: {
    category: 'invalid',
    message: 'Inject "{injectId}" is not addressed to team "{teamId}".',
    hint: 'Choose among the teams it is addressed to.',
  },
  RESPONSE_NOT_ASKED: {
    category: 'invalid',
    message: 'Inject "{injectId}" asks for no response.',
    hint: 'Acknowledge it, or send a message to EXCON.',
  },
  RESPONSE_INVALID: {
    category: 'invalid',
    message: 'The answer to field "{field}" is not valid: {problem}.',
    hint: 'Correct the field and send again; nothing was stored.',
  },
  RESPONSE_ID_TAKEN: {
    category: 'conflict',
    message: 'A response with this id is already stored.',
    hint: 'Make a new id for a new response.',
  },
  HINT_UNKNOWN: {
    category: 'unknown',
    message: 'There is no hint "{hintId}" on this inject.',
    hint: 'Check the inject’s list of hints.',
  },
  HINT_NOT_YET: {
    category: 'conflict',
    message: 'The hint opens in {availableInMs} ms of exercise time.',
    hint: 'Try again then.',
  },
  MESSAGE_INVALID: {
    category: 'invalid',
    message: 'The message is not valid: {problem}.',
    hint: 'Correct it and send again; nothing was sent.',
  },
  MESSAGE_UNKNOWN: {
    category: 'unknown',
    message: 'There is no such message for this team.',
    hint: 'Reply only to messages that the team has sent or received.',
  },
  MESSAGE_ID_TAKEN: {
    category: 'conflict',
    message: 'A message with this id is already stored.',
    hint: 'Make a new id for a new message.',
  },
  RECIPIENT_UNKNOWN: {
    category: 'invalid',
    message: 'The recipient "{recipient}" is not in the directory.',
    hint: 'Choose recipients from the contact directory.',
  },
  EXPECTATION_UNKNOWN: {
    category: 'unknown',
    message: 'There is no expectation "{expectationId}" that can be rated so.',
    hint: 'Check the inject’s expectations and criteria.',
  },
  DUTY_UNKNOWN: {
    category: 'unknown',
    message: 'There is no duty "{dutyId}".',
    hint: 'Take the id from the list of obligations.',
  },
  OBJECTIVE_UNKNOWN: {
    category: 'unknown',
    message: 'There is no objective "{objectiveId}".',
    hint: 'Check its id against the scenario.',
  },
  RATING_INVALID: {
    category: 'invalid',
    message: 'The rating is not valid: {problem}.',
    hint: 'Use the scale of the rubric.',
  },
  COMMAND_INVALID: {
    category: 'invalid',
    message: 'The command is not valid: {problem}.',
    hint: 'See the API description for its shape.',
  },
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
  REPORT_NOT_YET: {
    category: 'conflict',
    message: 'A team’s report is ready after ENDEX.',
    hint: 'Ask again when the exercise has ended.',
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
  SIGN_IN_FAILED: {
    category: 'unauthenticated',
    message: 'That sign-in is not right.',
    hint: 'Check what you typed; who has lost a password or code gets a new one from the organisers.',
  },
  SIGN_IN_REQUIRED: {
    category: 'unauthenticated',
    message: 'You are not signed in, or your session has ended.',
    hint: 'Sign in and try again; nothing was stored.',
  },
  FACTOR_REQUIRED: {
    category: 'forbidden',
    message: 'This needs a second factor.',
    hint: 'Show the code of your authenticator app or your passkey; enrol one first if you have none.',
  },
  FACTOR_WRONG: {
    category: 'invalid',
    message: 'That code or passkey is not right, or was used before.',
    hint: 'Wait for the next code of the app, and check that the clock of your device is right.',
  },
  FRESH_PROOF_REQUIRED: {
    category: 'forbidden',
    message: 'You signed in too long ago to change this.',
    hint: 'Show your second factor or password again, then try again.',
  },
  CHALLENGE_UNKNOWN: {
    category: 'conflict',
    message: 'That took too long, or was answered before.',
    hint: 'Begin again.',
  },
  CODE_INVALID: {
    category: 'invalid',
    message: 'That code is not right, was used, or is too old.',
    hint: 'Check what you typed, or ask the organisers for a new one.',
  },
  PASSWORD_REFUSED: {
    category: 'invalid',
    message: 'This password cannot be used: {problem}.',
    hint: 'Use a longer one, for example four or five words that have nothing to do with each other.',
  },
  EMAIL_INVALID: {
    category: 'invalid',
    message: 'This is no e-mail address.',
    hint: 'Write it as name@example.org.',
  },
  EMAIL_TAKEN: {
    category: 'conflict',
    message: 'There is an account with this e-mail address.',
    hint: 'Use that account, or another address.',
  },
  ACCOUNT_UNKNOWN: {
    category: 'unknown',
    message: 'There is no such account.',
    hint: 'Look at the list of accounts.',
  },
  LAST_ADMINISTRATOR: {
    category: 'conflict',
    message: 'Nobody would be left to administer this server.',
    hint: 'Make somebody else an administrator first.',
  },
  MEMBERSHIP_UNKNOWN: {
    category: 'unknown',
    message: 'Nobody takes part in this exercise under this id.',
    hint: 'Look at the list of people again; another role has another id.',
  },
  MEMBER_ALREADY: {
    category: 'conflict',
    message: 'This person takes part in the exercise already, as {role}.',
    hint: 'Change that role instead; nobody has two in one exercise.',
  },
  KNOWS_SCENARIO: {
    category: 'conflict',
    message: 'This person was {role} in exercise "{exerciseId}" and has seen what players must not know.',
    hint: 'Choose somebody else to play, or give this person a role that does not play.',
  },
  PLAYS_SCENARIO: {
    category: 'conflict',
    message: 'This person is {role} in exercise "{exerciseId}" with the same scenario, which has not ended.',
    hint: 'End that role first, or wait for ENDEX; this role gets to know what is to come.',
  },
  INVITATION_UNKNOWN: {
    category: 'unknown',
    message: 'There is no such invitation, or it was revoked.',
    hint: 'Check the code you typed, or ask the organisers for a new one.',
  },
  INVITATION_EXPIRED: {
    category: 'conflict',
    message: 'This invitation has expired.',
    hint: 'Ask the organisers for a new one.',
  },
  INVITATION_FULL: {
    category: 'conflict',
    message: 'All {seats} seats of this invitation are taken.',
    hint: 'Who joined before signs in instead; others ask the organisers for a seat.',
  },
  NDA_REQUIRED: {
    category: 'forbidden',
    message: 'Version {version} of the non-disclosure agreement must be accepted first.',
    hint: 'Read it at GET /exercises/:exerciseId/nda and accept it.',
  },
  NDA_CHANGED: {
    category: 'conflict',
    message: 'Another version of the non-disclosure agreement is in force.',
    hint: 'Read version {version} and accept that one.',
  },
  CROSS_SITE: {
    category: 'forbidden',
    message: 'This request does not come from a page of this server.',
    hint: 'Use the pages of this server; its operator can allow others with ALLOWED_ORIGINS.',
  },
  OIDC_FAILED: {
    category: 'unauthenticated',
    message: 'The sign-in at the identity provider did not succeed.',
    hint: 'Try again; if it happens again, ask the organisers.',
  },
  OIDC_NOT_CONFIGURED: {
    category: 'conflict',
    message: 'This server knows no identity provider.',
    hint: 'Sign in in another way, or have the operator set OIDC_ISSUER and OIDC_CLIENT_ID.',
  },
  OIDC_PERSON_UNKNOWN: {
    category: 'forbidden',
    message: 'The identity provider knows you, but this server does not.',
    hint: 'Use the link of your invitation, and sign in from there.',
  },
  INTERNAL: {
    category: 'internal',
    message: 'Something went wrong on the server.',
    hint: 'Give exercise control the correlation id {correlationId}.',
  },
};

/** Values that fill an error's message; ids and numbers, never anyone's words. */
export type ErrorDetails = Readonly<Record<string, string | number | readonly string[]>>;

/** An error as every client sees it, over HTTP, sockets and the command line alike. */
export interface WireError {
  readonly code: ErrorCode;
  /** What is wrong, in plain English. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  readonly details: ErrorDetails;
}

/** Renders a code and its details from the registry. */
export function wireError(code: ErrorCode, details: ErrorDetails = {}): WireError {
  const { message, hint } = ERRORS[code];
  return { code, message: fill(message, details), hint: fill(hint, details), details };
}

function fill(template: string, details: ErrorDetails): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = details[name];
    return value === undefined ? '?' : Array.isArray(value) ? value.join(', ') : String(value);
  });
}
