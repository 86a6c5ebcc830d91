import type { FaultList } from '../faults/fault-list.ts';
import type { FileInject } from '../file/scenario-file.ts';
import { child } from '../yaml/source-map.ts';
import type { CheckContext } from './check-context.ts';
import type { Located } from './sound-file.ts';

/** Each id once in its list, and none that the software uses itself. */
export function checkIds({ file, faults }: CheckContext): void {
  for (const list of [file.objectives, file.parts, file.roles, file.phases, file.injects, file.obligations]) {
    checkOnce(faults, list, 'id');
  }
  for (const { item, path } of file.roles) {
    if (item.id === 'excon') {
      faults.add({
        code: 'ID_RESERVED',
        path: `${path}.id`,
        message: '"excon" is exercise control, which is in every scenario.',
        remedy: 'Delete this role and use "excon" where it is meant, or choose another id.',
      });
    }
  }
  checkOnce(faults, file.injects.map(withNumber), 'number');
  for (const { item, path } of file.injects) {
    checkOnce(faults, locate(item.response?.fields, `${path}.response.fields`), 'id');
    checkOnce(faults, locate(item.expectations, `${path}.expectations`), 'id');
    checkOnce(faults, locate(item.hints, `${path}.hints`), 'id');
  }
}

/** An inject without a number has that of its position in the file. */
function withNumber({ item, path }: Located<FileInject>): Located<{ readonly number: string }> {
  const position = Number(/\d+/.exec(path)?.[0]) + 1;
  return { path, item: { number: item.number ?? String(position) } };
}

function locate<T>(items: readonly T[] | undefined, path: string): readonly Located<T>[] {
  return (items ?? []).map((item, index) => ({ path: child(path, index), item }));
}

function checkOnce<K extends string>(
  faults: FaultList,
  items: readonly Located<Readonly<Partial<Record<K, string>>>>[],
  key: K,
): void {
  const firstPaths = new Map<string, string>();
  for (const { item, path } of items) {
    const value = item[key];
    if (value === undefined) continue;
    const firstPath = firstPaths.get(value);
    if (firstPath === undefined) {
      firstPaths.set(value, path);
      continue;
    }
    faults.add({
      code: 'ID_TAKEN',
      path: child(path, key),
      message: `The ${key} "${value}" is taken by ${firstPath}.`,
      remedy: `Give one of the two another ${key}.`,
    });
  }
}
