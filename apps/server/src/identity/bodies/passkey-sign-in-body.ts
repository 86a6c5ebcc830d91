import type { PasskeySignIn, WebAuthnJson } from '@cyberdrill/contracts';
import { IsObject } from 'class-validator';
import { Words } from '../../commands/fields/texts.ts';
import { LONGEST_CODE } from './limits.ts';

/** What a browser has got from a passkey; what is in it is for the library that verifies it to read. */
export class PasskeySignInBody implements PasskeySignIn {
  @Words(LONGEST_CODE)
  readonly challengeId!: string;

  @IsObject()
  readonly response!: WebAuthnJson;
}
