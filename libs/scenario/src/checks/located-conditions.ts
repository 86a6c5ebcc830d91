import type { FileCondition, FileInject } from '../file/scenario-file.ts';
import { child } from '../yaml/source-map.ts';
import type { Located, SoundFile } from './sound-file.ts';

/** The condition an inject's release depends on, whether written as `after` or as `when`; none for a time or by hand. */
export function releaseCondition({ item, path }: Located<FileInject>): Located<FileCondition> | undefined {
  const { after, when } = item.release;
  if (after !== undefined) return { path: `${path}.release.after`, item: after };
  return when === undefined ? undefined : { path: `${path}.release.when`, item: when };
}

/** Every condition of the file, the outer ones before those inside them. */
export function allConditions(file: SoundFile): readonly Located<FileCondition>[] {
  const releases = file.injects.map(releaseCondition).filter((condition) => condition !== undefined);
  const triggers = file.obligations.map(({ item, path }) => ({
    path: `${path}.trigger`,
    item: item.trigger,
  }));
  return [...releases, ...triggers].flatMap(conditionTree);
}

/** A condition and all conditions inside it. */
export function conditionTree({ item, path }: Located<FileCondition>): readonly Located<FileCondition>[] {
  const inner = [
    ...listed(item.allOf, `${path}.allOf`),
    ...listed(item.anyOf, `${path}.anyOf`),
    ...(item.not === undefined ? [] : [{ path: `${path}.not`, item: item.not }]),
  ];
  return [{ item, path }, ...inner.flatMap(conditionTree)];
}

function listed(conditions: readonly FileCondition[] = [], path: string): readonly Located<FileCondition>[] {
  return conditions.map((item, index) => ({ path: child(path, index), item }));
}
