import { Anchor, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RequestError } from '../api/request-error.ts';
import { signInPath } from '../session/next-page.ts';
import { Failure } from '../shell/failure.tsx';
import { Page } from '../shell/page.tsx';
import { roomPath, type Room } from './rooms.ts';

interface Props {
  readonly exerciseId: string;
  readonly room: Room;
  readonly error: Pick<RequestError, 'code' | 'message' | 'hint' | 'details'>;
}

/** Who is not let into a room, why, and where to go instead. */
export function RefusedPage({ exerciseId, room, error }: Props) {
  const { t } = useTranslation();
  return (
    <Page key="refused" title={t('refused.title')}>
      <Stack gap="lg" align="flex-start">
        <Failure error={new RequestError(error)} />
        {error.code === 'NDA_REQUIRED' && (
          <Anchor component={Link} to={`/exercises/${encodeURIComponent(exerciseId)}/nda`}>
            {t('refused.toNda')}
          </Anchor>
        )}
        {error.code === 'SIGN_IN_REQUIRED' && (
          <Anchor component={Link} to={signInPath(roomPath(exerciseId, room))}>
            {t('refused.toSignIn')}
          </Anchor>
        )}
        <Anchor component={Link} to="/">
          {t('refused.home')}
        </Anchor>
      </Stack>
    </Page>
  );
}
