import { useEffect, useMemo, type ReactNode } from 'react';
import { databaseName, type Owner } from '../browser/owner.ts';
import { FileDesk } from '../files/file-desk.ts';
import { browserFileShelf } from '../files/file-shelf.ts';
import { filesNamedIn } from '../files/files-named-in.ts';
import { uploadTo } from '../files/upload.ts';
import { OpenFileDesk } from '../files/use-files.ts';
import type { StreamLink } from '../realtime/stream-link.ts';
import { Outbox, type CommandLine } from './outbox.ts';
import { browserShelf } from './shelf.ts';
import { browserTabs } from './tabs.ts';
import { OpenOutbox } from './use-outbox.ts';

interface Props {
  /** Whose page it is, the same object as long as it is the same; absent until it is known: nothing can be sent before. */
  readonly owner: Owner | undefined;
  readonly connection: StreamLink;
  readonly isLive: boolean;
  readonly children: ReactNode;
}

/**
 * Gives the pages in it an outbox, and a desk for files: what is sent or handed in there is kept on the device until the server has
 * it. A command goes when the files that it names are there.
 */
export function OutboxProvider({ owner, connection, isLive, children }: Props) {
  const desk = useMemo(
    () => owner && new FileDesk(browserFileShelf(owner), uploadTo(owner.exerciseId)),
    [owner],
  );
  const outbox = useMemo(
    () =>
      owner &&
      desk &&
      new Outbox(behind(connection, desk), browserShelf(owner), browserTabs(databaseName('outbox', owner))),
    [connection, owner, desk],
  );
  useEffect(() => {
    void desk?.start();
    void outbox?.start();
    return () => {
      desk?.stop();
      outbox?.stop();
    };
  }, [desk, outbox]);
  useEffect(() => {
    desk?.lineIs(isLive);
    outbox?.lineIs(isLive);
  }, [desk, outbox, isLive]);
  return (
    <OpenFileDesk value={desk}>
      <OpenOutbox value={outbox}>{children}</OpenOutbox>
    </OpenFileDesk>
  );
}

/** The line, with the files of a command going before it. */
function behind(connection: StreamLink, desk: FileDesk): CommandLine {
  return {
    nowMs: () => connection.nowMs(),
    async send(kind, data, commandId) {
      const error = await desk.ensure(filesNamedIn(data));
      return error === undefined ? connection.send(kind, data, commandId) : { error };
    },
  };
}
