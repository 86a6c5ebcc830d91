import { Stack, Text } from '@mantine/core';
import type { AccountView, InvitationSecret, Joined, JoinPreview, NdaText } from '@cyberdrill/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../../api/query-client.ts';
import { asRequestError, type RequestError } from '../../../api/request-error.ts';
import { randomId } from '../../../browser/random-id.ts';
import { CheckField } from '../../../forms/check-field.tsx';
import { Form, type Values } from '../../../forms/form.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { enterSession } from '../../../session/session-query.ts';
import { membershipsQuery } from '../../../session/memberships-query.ts';
import { join } from '../api/people-api.ts';
import { NdaWords } from './nda-words.tsx';
import { OptionalAccount } from './optional-account.tsx';
import { readLanguage } from './read-language.ts';

interface Props {
  readonly secret: InvitationSecret;
  readonly preview: JoinPreview;
  readonly account?: AccountView;
  readonly onJoined: (joined: Joined) => void;
  readonly onNdaChanged: () => void;
}

type Field = 'name' | 'email' | 'password' | 'isAccepted';

function fieldOf({ code }: RequestError): Field | undefined {
  if (code === 'EMAIL_TAKEN' || code === 'EMAIL_INVALID') return 'email';
  return code === 'PASSWORD_REFUSED' ? 'password' : undefined;
}

/** One name, one agreement, and one is in; e-mail and password for who wants to come back by them. */
export function JoinForm({ secret, preview, account, onJoined, onNdaChanged }: Props) {
  const { t } = useTranslation('identity');
  const { code: reader } = useLanguage();
  const [joinId] = useState(randomId);
  const { nda } = preview;
  const [chosen, setChosen] = useState<string>();
  const language = chosen ?? readLanguage(nda, reader, preview.language);

  const send = async ({ name, email = '', password = '' }: Values<Field>) => {
    try {
      const joined = await join({
        ...secret,
        joinId,
        ...(account === undefined && name !== undefined ? { name } : {}),
        ...(email === '' ? {} : { email }),
        ...(password === '' ? {} : { password }),
        ...accepted(nda, language),
      });
      enterSession(joined.session);
      await queryClient.invalidateQueries({ queryKey: membershipsQuery.queryKey });
      onJoined(joined);
    } catch (error) {
      if (asRequestError(error).code === 'NDA_CHANGED') onNdaChanged();
      throw error;
    }
  };
  return (
    <Form<Field> submit={t('join.submit')} onSubmit={send} fieldOf={fieldOf}>
      {account === undefined ? (
        <>
          <TextField
            name="name"
            label={t('field.name')}
            description={t('join.nameHelp')}
            autoComplete="name"
            maxLength={120}
          />
          <OptionalAccount />
        </>
      ) : (
        <Text>{t('join.signedInAs', { name: account.name })}</Text>
      )}
      {nda !== undefined && (
        <Stack gap="md">
          <NdaWords nda={nda} language={language} onLanguage={setChosen} />
          <CheckField name="isAccepted" label={t('nda.accept')} />
        </Stack>
      )}
    </Form>
  );
}

function accepted(nda: NdaText | undefined, language: string) {
  return nda === undefined ? {} : { acceptedNda: { version: nda.version, language } };
}
