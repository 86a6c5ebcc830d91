import { AccountBody } from './account-body.ts';
import { AccountChangeBody } from './account-change-body.ts';
import { CodeBody } from './code-body.ts';
import { NameBody } from './name-body.ts';
import { OidcBody } from './oidc-body.ts';
import { PasskeyEnrolmentBody } from './passkey-enrolment-body.ts';
import { PasskeySignInBody } from './passkey-sign-in-body.ts';
import { PasswordChangeBody } from './password-change-body.ts';
import { PasswordSignInBody } from './password-sign-in-body.ts';
import { ResetCodeBody } from './reset-code-body.ts';
import { WelcomeBody } from './welcome-body.ts';

/** What is asked for by the routes about accounts and sessions. */
export const IDENTITY_BODIES = [
  AccountBody,
  AccountChangeBody,
  CodeBody,
  NameBody,
  OidcBody,
  PasskeyEnrolmentBody,
  PasskeySignInBody,
  PasswordChangeBody,
  PasswordSignInBody,
  ResetCodeBody,
  WelcomeBody,
];
