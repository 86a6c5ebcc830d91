import {
  blindReader,
  blindView,
  simCellView,
  wallReader,
  wallView,
  type Entry,
  type StaffView,
  type WallView,
} from '@cyberdrill/domain';
import { AudienceStream } from './audience-stream.ts';

/**
 * The stream of a view that is made of the journal's entries alone, one after the other. Made when somebody first asks for it, and
 * then it is the same as if it had been made from the beginning.
 */
export interface FoldedStream {
  readonly stream: AudienceStream;
  /** Makes what is shown of the next entry; nothing changes until what is returned is called. */
  prepare(entry: Entry): () => void;
}

/** One step of a view: what its reader knows after an entry, and what of it he is shown. */
type View<R> = (
  reader: R,
  entry: Entry,
) => { readonly reader: R; readonly shown: readonly (StaffView | WallView)[] };

/** The story without what answers are measured by, and without ratings. */
export function streamWithoutScores(): FoldedStream {
  return folded(undefined, (reader, entry) => {
    const view = simCellView(entry);
    return { reader, shown: view === undefined ? [] : [view] };
  });
}

/** What may hang on a wall. */
export function wallStream(): FoldedStream {
  return folded(wallReader(), wallView);
}

/** What one evaluator may see. */
export function blindStream(evaluatorId: string): FoldedStream {
  return folded(blindReader(evaluatorId), blindView);
}

function folded<R>(atFirst: R, view: View<R>): FoldedStream {
  let current = atFirst;
  const stream = new AudienceStream();
  return {
    stream,
    prepare(entry) {
      const { reader, shown } = view(current, entry);
      return () => {
        current = reader;
        for (const each of shown) stream.append(each);
      };
    },
  };
}
