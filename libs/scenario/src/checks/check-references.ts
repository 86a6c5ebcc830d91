import type { FileInject, FileObligation } from '../file/scenario-file.ts';
import { child } from '../yaml/source-map.ts';
import { addUnknown, checkReference, type CheckContext } from './check-context.ts';
import { allConditions } from './located-conditions.ts';
import type { ItemList, Located } from './sound-file.ts';

/** Every reference leads to something that is there. */
export function checkReferences(context: CheckContext): void {
  const { file } = context;
  for (const inject of file.injects) checkInject(context, inject);
  for (const obligation of file.obligations) checkObligation(context, obligation);
  for (const { item, path } of allConditions(file)) {
    const { inject, answered, discharged, overdue } = item;
    checkAll(context, 'injects', inject, `${path}.inject`);
    checkAll(context, 'injects', answered?.inject, `${path}.answered.inject`);
    checkAll(context, 'obligations', discharged, `${path}.discharged`);
    checkAll(context, 'obligations', overdue, `${path}.overdue`);
  }
}

function checkInject(context: CheckContext, { item, path }: Located<FileInject>): void {
  if (item.from !== 'excon') checkAll(context, 'roles', item.from, `${path}.from`);
  checkAll(context, 'parts', item.to, `${path}.to`);
  checkAll(context, 'phases', item.phase, `${path}.phase`);
  checkAll(context, 'objectives', item.objectives, `${path}.objectives`);
  const checkIds = Object.keys(item.checks ?? {});
  for (const [index, expectation] of (item.expectations ?? []).entries()) {
    const at = child(`${path}.expectations`, index);
    checkAll(context, 'obligations', expectation.obligation, `${at}.obligation`);
    for (const [place, checkId] of (expectation.checks ?? []).entries()) {
      if (checkIds.includes(checkId)) continue;
      addUnknown(context.faults, 'check of this inject', checkId, checkIds, child(`${at}.checks`, place));
    }
  }
}

function checkObligation(context: CheckContext, { item, path }: Located<FileObligation>): void {
  checkAll(context, 'parts', item.from, `${path}.from`);
  checkAll(context, 'injects', item.about, `${path}.about`);
  checkAll(context, 'objectives', item.objectives, `${path}.objectives`);
  for (const [index, addressee] of item.to.entries()) {
    const at = child(`${path}.to`, index);
    const [kind, id = ''] = addressee.split(/:(.*)/s);
    if (kind === 'part') {
      if (id !== '*') checkReference(context, 'parts', id, at);
    } else if (kind === 'role') {
      if (id !== 'excon') checkReference(context, 'roles', id, at);
    } else {
      context.faults.add({
        code: 'FORM_WRONG',
        path: at,
        message: `"${addressee}" does not say whether it is a part or a role.`,
        remedy: 'Write `part:<id>`, `part:*` for every other team, or `role:<id>`.',
      });
    }
  }
}

function checkAll(
  context: CheckContext,
  list: ItemList,
  ids: string | readonly string[] | undefined,
  path: string,
): void {
  if (typeof ids === 'string') checkReference(context, list, ids, path);
  else ids?.forEach((id, index) => checkReference(context, list, id, child(path, index)));
}
