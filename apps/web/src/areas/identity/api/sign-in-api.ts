import type {
  FactorCode,
  OidcRedirect,
  OidcSignIn,
  OwnSession,
  PasskeyOptions,
  PasskeySignIn,
  PasswordSignIn,
  ResetCodeSignIn,
  ReturnCodeSignIn,
  WelcomeRequest,
} from '@cyberdrill/contracts';
import { post } from '../../../api/request.ts';

/** The ways in; each answers the session that it has led to. */
export const signInByPassword = (given: PasswordSignIn) => post<OwnSession>('/session/password', given);
export const signInByReturnCode = (given: ReturnCodeSignIn) =>
  post<OwnSession>('/session/return-code', given);
export const signInByResetCode = (given: ResetCodeSignIn) => post<OwnSession>('/session/reset-code', given);
export const becomeFirstAdministrator = (given: WelcomeRequest) =>
  post<OwnSession>('/session/welcome', given);
export const showTotp = (given: FactorCode) => post<OwnSession>('/session/totp', given);
export const showRecoveryCode = (given: FactorCode) => post<OwnSession>('/session/recovery-code', given);
export const beginOidc = (given: OidcSignIn) => post<OidcRedirect>('/session/oidc', given);
const passkeyOptions = () => post<PasskeyOptions>('/session/passkey/options');
const signInByPasskey = (given: PasskeySignIn) => post<OwnSession>('/session/passkey', given);

/**
 * Signs in, or shows a second factor, with a passkey of this device.
 * @throws RequestError; DOMException when the person or the browser called it off
 */
export async function showPasskey(): Promise<OwnSession> {
  const { challengeId, options } = await passkeyOptions();
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const response = await startAuthentication({ optionsJSON: options as never });
  return signInByPasskey({ challengeId, response: { ...response } });
}
