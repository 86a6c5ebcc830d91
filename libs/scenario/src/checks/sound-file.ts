import type {
  FileInject,
  FileObjective,
  FileObligation,
  FilePart,
  FilePhase,
  FileRole,
  ScenarioFile,
} from '../file/scenario-file.ts';
import { child } from '../yaml/source-map.ts';

/** An item of the file with the path it stands at, like `injects[3]`. */
export interface Located<T> {
  readonly path: string;
  readonly item: T;
}

/**
 * The part of a scenario file whose shape is right, for checks of its meaning: so that one misspelt key does not keep the faults
 * of everything else from being told. Each item keeps the path it has in the file.
 */
export interface SoundFile {
  /** The keys of the scenario itself that are right; lists of items are beside it. */
  readonly head: Partial<Omit<ScenarioFile, ItemList>>;
  readonly objectives: readonly Located<FileObjective>[];
  readonly parts: readonly Located<FilePart>[];
  readonly roles: readonly Located<FileRole>[];
  readonly phases: readonly Located<FilePhase>[];
  readonly injects: readonly Located<FileInject>[];
  readonly obligations: readonly Located<FileObligation>[];
  /** All ids by list, also those of items left out; `undefined` for a list that could not be read at all. */
  readonly ids: Readonly<Record<ItemList, readonly string[] | undefined>>;
  /** True when nothing was left out. */
  readonly isWhole: boolean;
}

const ITEM_LISTS = ['objectives', 'parts', 'roles', 'phases', 'injects', 'obligations'] as const;
export type ItemList = (typeof ITEM_LISTS)[number];

/**
 * Takes the sound part of a file.
 * @param value the values of the file
 * @param wrongPaths the paths at which its shape is wrong
 */
export function soundFile(value: unknown, wrongPaths: readonly string[]): SoundFile {
  const root = isMapping(value) ? value : {};
  const wrong = new Set(wrongPaths.map(whatIsLeftOut));
  // What is not left out passed the check of its shape, so it is what its type says.
  const sound = <T>(name: ItemList) =>
    itemsOf(root, name).filter(({ path }) => !wrong.has(path)) as Located<T>[];
  const isHead = (key: string) => !wrong.has(key) && !ITEM_LISTS.some((name) => name === key);
  return {
    head: Object.fromEntries(Object.entries(root).filter(([key]) => isHead(key))),
    objectives: sound('objectives'),
    parts: sound('parts'),
    roles: sound('roles'),
    phases: sound('phases'),
    injects: sound('injects'),
    obligations: sound('obligations'),
    ids: {
      objectives: idsOf(root, 'objectives'),
      parts: idsOf(root, 'parts'),
      roles: idsOf({ roles: [], ...root }, 'roles'),
      phases: idsOf({ phases: [], ...root }, 'phases'),
      injects: idsOf(root, 'injects'),
      obligations: idsOf({ obligations: [], ...root }, 'obligations'),
    },
    isWhole: wrongPaths.length === 0,
  };
}

/** A fault at `injects[3].release.at` leaves out `injects[3]`; one at `languages[0]` all of `languages`. */
function whatIsLeftOut(path: string): string {
  const [head = ''] = path.split(/[.[]/);
  const item = ITEM_LISTS.some((name) => name === head) ? /^\w+\[\d+\]/.exec(path)?.[0] : undefined;
  return item ?? head;
}

function itemsOf(root: Readonly<Record<string, unknown>>, name: ItemList): readonly Located<unknown>[] {
  const list = root[name];
  return Array.isArray(list) ? list.map((item: unknown, index) => ({ path: child(name, index), item })) : [];
}

function idsOf(root: Readonly<Record<string, unknown>>, name: ItemList): readonly string[] | undefined {
  const list = root[name];
  if (!Array.isArray(list)) return undefined;
  return list.flatMap((item: unknown) =>
    isMapping(item) && typeof item['id'] === 'string' ? [item['id']] : [],
  );
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
