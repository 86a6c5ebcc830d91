import type { ErrorDefinition } from './error-definition.ts';

/** What arises around accounts, sessions, memberships and invitations. A line here is all that a new code needs. */
export const PEOPLE_ERRORS = {
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
  PUBLIC_URL_NEEDED: {
    category: 'conflict',
    message: 'This works only under the address that the server is known by.',
    hint: 'Open the server as http://localhost on its own machine, or have its operator set PUBLIC_URL.',
  },
  OIDC_PERSON_UNKNOWN: {
    category: 'forbidden',
    message: 'The identity provider knows you, but this server does not.',
    hint: 'Use the link of your invitation, and sign in from there.',
  },
} as const satisfies Record<string, ErrorDefinition>;
