import type { InvitationSecret, Joined } from '@cyberdrill/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { takeFromAddress } from '../../../browser/take-from-address.ts';
import { sessionQuery } from '../../../session/session-query.ts';
import { LoadingPage } from '../../../shell/loading-page.tsx';
import { firstRoomPath } from '../../../exercise/rooms.ts';
import { CodePage } from './code-page.tsx';
import { InvitationPage } from './invitation-page.tsx';
import { ReturnCodePage } from './return-code-page.tsx';

/** Joining, a step at a time: which invitation, who one is and what one agrees to, and the code for coming back. */
export function JoinPage() {
  const { code } = useParams();
  const navigate = useNavigate();
  const { data: state, isPending } = useQuery(sessionQuery);
  const [secret, setSecret] = useState(() => secretIn(takeFromAddress(), code));
  const [joined, setJoined] = useState<Joined>();

  const enter = ({ exerciseId, role }: Joined) =>
    void navigate(firstRoomPath(exerciseId, role) ?? '/', { replace: true });
  const onJoined = (result: Joined) => {
    if (result.returnCode === undefined) enter(result);
    else setJoined(result);
  };
  if (joined?.returnCode !== undefined)
    return <ReturnCodePage code={joined.returnCode} onGoOn={() => enter(joined)} />;
  if (secret === undefined) return <CodePage onCode={(typed) => setSecret({ code: typed })} />;
  if (isPending) return <LoadingPage />;
  return (
    <InvitationPage
      secret={secret}
      {...(state?.isSignedIn === true ? { account: state.session.account } : {})}
      {...(state?.isSignedIn === false ? { providerLabel: state.ways.oidcLabel } : {})}
      onJoined={onJoined}
      onOtherCode={() => setSecret(undefined)}
    />
  );
}

/** A link carries the token after `#`; a code may stand in the path, as somebody may have written it down so. */
function secretIn(token: string, code: string | undefined): InvitationSecret | undefined {
  if (token !== '') return { token };
  return code === undefined ? undefined : { code };
}
