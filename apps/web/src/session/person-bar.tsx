import { Anchor, Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAction } from '../api/use-action.ts';
import { sessionQuery, signOut } from './session-query.ts';

/** Who is signed in, and the way out; nothing when nobody is. */
export function PersonBar() {
  const { t } = useTranslation();
  const { data } = useQuery(sessionQuery);
  const leaving = useAction(signOut);
  if (data?.isSignedIn !== true || data.session.standing !== 'full') return null;
  return (
    <Group gap="md">
      <Anchor component={Link} to="/account">
        {data.session.account.name}
      </Anchor>
      <Button size="sm" variant="default" loading={leaving.isUnderWay} onClick={leaving.start}>
        {t('shell.signOut')}
      </Button>
    </Group>
  );
}
