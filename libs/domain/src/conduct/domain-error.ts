/** Everything the core may refuse, by code; the words and HTTP statuses stand in the error registry of `contracts`. */
export type DomainErrorCode =
  | 'EXERCISE_NOT_PLANNED'
  | 'EXERCISE_ALREADY_PLANNED'
  | 'PLAN_INVALID'
  | 'PHASE_FORBIDS'
  | 'EXERCISE_FROZEN'
  | 'NOT_PERMITTED'
  | 'RATE_INVALID'
  | 'JUMP_INVALID'
  | 'INJECT_UNKNOWN'
  | 'INJECT_NOT_RELEASED'
  | 'INJECT_STATE_FORBIDS'
  | 'TEAM_UNKNOWN'
  | 'TEAM_NOT_ADDRESSED'
  | 'RESPONSE_NOT_ASKED'
  | 'RESPONSE_INVALID'
  | 'RESPONSE_ID_TAKEN'
  | 'HINT_UNKNOWN'
  | 'HINT_NOT_YET'
  | 'MESSAGE_INVALID'
  | 'MESSAGE_UNKNOWN'
  | 'MESSAGE_ID_TAKEN'
  | 'RECIPIENT_UNKNOWN'
  | 'TLP_LABEL_TOO_WIDE'
  | 'TLP_RECIPIENT_FORBIDDEN'
  | 'EXPECTATION_UNKNOWN'
  | 'DUTY_UNKNOWN'
  | 'OBJECTIVE_UNKNOWN'
  | 'RATING_INVALID'
  | 'COMMAND_INVALID';

/**
 * A refusal by the core. `details` say what and where, in ids and numbers, never in anyone's words,
 * so that they may be logged and shown.
 */
export interface DomainError {
  readonly code: DomainErrorCode;
  readonly details: Readonly<Record<string, string | number | readonly string[]>>;
}

/** Makes a refusal. */
export function refusal(code: DomainErrorCode, details: DomainError['details'] = {}): DomainError {
  return { code, details };
}

/** Tells a refusal from what was asked for. */
export function isRefusal(result: object): result is DomainError {
  return 'code' in result && 'details' in result;
}
