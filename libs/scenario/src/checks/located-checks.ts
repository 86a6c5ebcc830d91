import type { FileCheck, FileInject } from '../file/scenario-file.ts';
import { child } from '../yaml/source-map.ts';
import { allConditions } from './located-conditions.ts';
import type { Located, SoundFile } from './sound-file.ts';

/** A check with what it looks at: the answer to an inject, or a message; `undefined` if that inject is not known. */
export interface PlacedCheck extends Located<FileCheck> {
  readonly looksAt: FileInject | 'message' | undefined;
}

/** Every check of the file: of answers, in conditions, and of messages. */
export function allChecks(file: SoundFile): readonly PlacedCheck[] {
  return [...checksOfAnswers(file), ...checksInConditions(file), ...checksOfMessages(file)];
}

function checksOfAnswers(file: SoundFile): readonly PlacedCheck[] {
  return file.injects.flatMap(({ item, path }) =>
    Object.entries(item.checks ?? {}).map(([id, check]) => ({
      path: child(`${path}.checks`, id),
      item: check,
      looksAt: item,
    })),
  );
}

function checksInConditions(file: SoundFile): readonly PlacedCheck[] {
  return allConditions(file).flatMap(({ item: { answered }, path }) =>
    answered === undefined
      ? []
      : [
          {
            path: `${path}.answered.check`,
            item: answered.check,
            looksAt: file.injects.find(({ item }) => item.id === answered.inject)?.item,
          },
        ],
  );
}

function checksOfMessages(file: SoundFile): readonly PlacedCheck[] {
  return file.obligations.flatMap(({ item, path }) =>
    (item.minimumContent ?? []).map((check, index) => ({
      path: child(`${path}.minimumContent`, index),
      item: check,
      looksAt: 'message' as const,
    })),
  );
}
