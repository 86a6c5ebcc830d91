import type {
  AccountView,
  FactorCode,
  FactorEnrolled,
  OwnAccountChange,
  OwnFactors,
  OwnSession,
  PasskeyEnrolment,
  PasskeyOptions,
  PasswordChange,
  RecoveryCodes,
  SessionListItem,
  TotpOffer,
} from '@cyberdrill/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get, patch, post, put, remove } from '../../../api/request.ts';

export const factorsQuery = queryOptions({
  queryKey: ['account', 'factors'],
  queryFn: ({ signal }) => get<OwnFactors>('/account/factors', signal),
});

export const sessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: ({ signal }) => get<readonly SessionListItem[]>('/account/sessions', signal),
});

export const changeName = (given: OwnAccountChange) => patch<AccountView>('/account', given);
export const changePassword = (given: PasswordChange) => put<OwnSession>('/account/password', given);
export const offerTotp = () => post<TotpOffer>('/account/totp');
export const confirmTotp = (given: FactorCode) => post<FactorEnrolled>('/account/totp/confirm', given);
export const removeTotp = () => remove('/account/totp');
export const removePasskey = (passkeyId: string) =>
  remove(`/account/passkeys/${encodeURIComponent(passkeyId)}`);
export const renewRecoveryCodes = () => post<RecoveryCodes>('/account/recovery-codes');
export const endSession = (sessionId: string) => remove(`/account/sessions/${encodeURIComponent(sessionId)}`);
export const endOtherSessions = () => remove('/account/sessions');
const passkeyOptions = () => post<PasskeyOptions>('/account/passkeys/options');
const enrolPasskey = (given: PasskeyEnrolment) => post<FactorEnrolled>('/account/passkeys', given);

/**
 * Makes a passkey on this device or a security key, and enrols it.
 * @throws RequestError; DOMException when the person or the browser called it off
 */
export async function addPasskey(name: string): Promise<FactorEnrolled> {
  const { challengeId, options } = await passkeyOptions();
  const { startRegistration } = await import('@simplewebauthn/browser');
  const response = await startRegistration({ optionsJSON: options as never });
  return enrolPasskey({ challengeId, name, response: { ...response } });
}
