import type { DomainErrorCode } from '@cyberdrill/domain';
import type { ErrorDefinition } from './error-definition.ts';

/** What the core refuses. */
export const CORE_ERRORS: Readonly<Record<DomainErrorCode, ErrorDefinition>> = {
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
  TLP_LABEL_TOO_WIDE: {
    category: 'forbidden',
    message:
      'The message passes on something under {limit} ({limitFrom} {limitId}); {label} would let it go further.',
    hint: 'Label the message {limit} or stricter, or write it without what it passes on; nothing was sent.',
  },
  TLP_RECIPIENT_FORBIDDEN: {
    category: 'forbidden',
    message:
      'The message passes on something under {limit} ({limitFrom} {limitId}) that may not go to {recipients}.',
    hint: 'Leave these recipients out, or ask whoever it came from to share it more widely; nothing was sent.',
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
};
