import { Anchor, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { sessionQuery } from './session-query.ts';
import { SignOutButton } from './sign-out-button.tsx';

/** Who is signed in, and the way out; nothing when nobody is. */
export function PersonBar() {
  const { data } = useQuery(sessionQuery);
  if (data?.isSignedIn !== true || data.session.standing !== 'full') return null;
  return (
    <Group gap="md">
      <Anchor component={Link} to="/account">
        {data.session.account.name}
      </Anchor>
      <SignOutButton />
    </Group>
  );
}
