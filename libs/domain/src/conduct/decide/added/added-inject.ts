import type { AdHocField, AdHocInject, AdHocResponse } from '../../../scenario/ad-hoc-inject.ts';
import type { Field } from '../../../scenario/form.ts';
import type { Inject, ResponseRequest } from '../../../scenario/inject.ts';
import type { ExerciseState } from '../../state.ts';

/** An added inject as the MSEL holds it: numbered A1, A2 …, with nothing that it could be measured by. */
export function addedInject(state: ExerciseState, added: AdHocInject): Inject {
  const { injectId, kind, title, body, channel, from, tlp, atMs, acknowledge, response } = added;
  return {
    id: injectId,
    number: nextNumber(state),
    kind,
    title,
    body,
    channel,
    from,
    to: [],
    tlp,
    release: atMs === undefined ? { on: 'manual' } : { on: 'time', atMs },
    acknowledge,
    ...(response === undefined ? {} : { response: requestOf(response) }),
    expectations: [],
    hints: [],
    attachments: [],
    objectives: [],
    tags: {},
    checks: {},
  };
}

function nextNumber({ scenario }: ExerciseState): string {
  const taken = new Set(scenario.injects.map(({ number }) => number));
  let place = 1;
  while (taken.has(`A${place}`)) place += 1;
  return `A${place}`;
}

function requestOf({ fields, freeForm, deadlineMs }: AdHocResponse): ResponseRequest {
  return {
    ...(fields === undefined ? {} : { form: { fields: fields.map(fieldOf) } }),
    freeForm,
    ...(deadlineMs === undefined ? {} : { deadlineMs }),
  };
}

function fieldOf({ id, type, label, required, options = [] }: AdHocField): Field {
  const base = { id, label, ...(required === undefined ? {} : { required }) };
  switch (type) {
    case 'single':
    case 'multiple':
      return { ...base, type, options };
    case 'text':
      return { ...base, type, multiline: true };
    case 'number':
      return { ...base, type };
  }
}
