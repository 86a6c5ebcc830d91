import type { OwnSession } from '@cyberdrill/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asRequestError } from '../../../api/request-error.ts';
import { Form } from '../../../forms/form.tsx';
import { PasswordField } from '../../../forms/password-field.tsx';
import { enterSession } from '../../../session/session-query.ts';
import { Dialog } from '../../../shell/dialog.tsx';
import { signInByPassword } from '../api/sign-in-api.ts';
import { FactorForms } from '../sign-in/factor-forms.tsx';

interface Waiting {
  readonly goOn: () => void;
  readonly giveUp: () => void;
}

/** Does something, and asks for a fresh proof of who one is where the server wants one; then does it again. */
export type Proven = <T>(run: () => Promise<T>) => Promise<T>;

/**
 * For changes that need a proof that is not old.
 * @returns the way to do them, and the question, which has to be drawn
 */
export function useProof(session: OwnSession): { readonly proven: Proven; readonly question: ReactNode } {
  const { t } = useTranslation('identity');
  const [waiting, setWaiting] = useState<Waiting>();
  const proven: Proven = async (run) => {
    try {
      return await run();
    } catch (error) {
      if (asRequestError(error).code !== 'FRESH_PROOF_REQUIRED') throw error;
      await new Promise<void>((goOn, refuse) =>
        setWaiting({ goOn, giveUp: () => refuse(asRequestError(error)) }),
      );
      return await run();
    }
  };
  const close = (end: keyof Waiting) => {
    setWaiting(undefined);
    waiting?.[end]();
  };
  const onShown = (shown: OwnSession) => {
    enterSession(shown);
    close('goOn');
  };
  const question = waiting !== undefined && (
    <Dialog title={t('proof.title')} onClose={() => close('giveUp')}>
      {session.factors.length > 0 ? (
        <FactorForms factors={session.factors} onShown={onShown} />
      ) : (
        <Form<'password'>
          submit={t('signIn.submit')}
          onSubmit={async ({ password = '' }) =>
            onShown(await signInByPassword({ email: session.account.email ?? '', password }))
          }
        >
          <PasswordField name="password" label={t('field.password')} autoComplete="current-password" />
        </Form>
      )}
    </Dialog>
  );
  return { proven, question };
}
