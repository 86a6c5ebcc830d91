import type { CommandKind, CommandMap } from '@cyberdrill/domain';
import { useEffect, useRef, useState } from 'react';
import { RequestError } from '../../../api/request-error.ts';
import { randomId } from '../../../browser/random-id.ts';
import type { StreamLink } from '../../../realtime/stream-link.ts';

/** What has become of what was last said. */
export type SavingState =
  | { readonly status: 'nothing' }
  | { readonly status: 'under-way' }
  | { readonly status: 'stored' }
  /** The connection is away: it is sent when it is back. */
  | { readonly status: 'waiting' }
  | { readonly status: 'failed'; readonly error: unknown };

/** Stores what is said, silently and in order; of what is said meanwhile, only the last. */
export interface Saving<K extends CommandKind> {
  readonly state: SavingState;
  /** What was said last and is not stored yet. */
  readonly pending: CommandMap[K] | undefined;
  readonly save: (data: CommandMap[K]) => void;
  /** Sends again what could not be stored. */
  readonly retry: () => void;
}

interface Said<K extends CommandKind> {
  readonly data: CommandMap[K];
  /** Made once for what is said: sent again, it is the same command. */
  readonly commandId: string;
}

/** A thing that a page says to the server again and again, each time whole: a rating, for instance. */
export function useSaving<K extends CommandKind>(
  kind: K,
  { connection, isOnline }: { readonly connection: StreamLink; readonly isOnline: boolean },
): Saving<K> {
  const [state, setState] = useState<SavingState>({ status: 'nothing' });
  const said = useRef<Said<K>>(undefined);
  const isUnderWay = useRef(false);

  const send = async () => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setState({ status: 'under-way' });
    let next: SavingState = { status: 'stored' };
    while (said.current !== undefined && next.status === 'stored') {
      const { data, commandId } = said.current;
      next = await connection.send(kind, data, commandId).then(
        (reply): SavingState =>
          'error' in reply
            ? { status: 'failed', error: new RequestError(reply.error) }
            : { status: 'stored' },
        (): SavingState => ({ status: 'waiting' }),
      );
      if (next.status === 'stored' && said.current.commandId === commandId) said.current = undefined;
    }
    isUnderWay.current = false;
    setState(next);
  };
  const retry = () => {
    if (said.current !== undefined) void send();
  };
  const hasToWait = state.status === 'waiting';
  useEffect(() => {
    if (isOnline && hasToWait) retry();
    // When the connection comes back, and at no other time.
  }, [isOnline, hasToWait]);
  return {
    state,
    pending: said.current?.data,
    save: (data) => {
      said.current = { data, commandId: randomId() };
      void send();
    },
    retry,
  };
}
