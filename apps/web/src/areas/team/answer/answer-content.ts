import type { Field, FieldValue, FieldValues, Form, Ioc, RsitValue } from '@cyberdrill/domain';
import type { DraftContent } from '../../../drafts/draft-state.ts';

/** An answer as it is sent. */
export interface AnswerToSend {
  readonly values: FieldValues;
  readonly text?: string;
}

/** What stands in the fields as the answer it makes: empty fields are left out, numbers and lists are read from what was typed. */
export function toSend(fields: readonly Field[], { values, text = '' }: DraftContent): AnswerToSend {
  const answers = fields.flatMap((field) => {
    const value = valueOf(field, values[field.id]);
    return value === undefined ? [] : [[field.id, value] as const];
  });
  return { values: Object.fromEntries(answers), ...(text.trim() === '' ? {} : { text }) };
}

/** An answer that was sent, as it stands in the fields to be gone on from. */
export function toWrite({ values, text }: AnswerToSend, form: Form | undefined): DraftContent {
  const typed = (form?.fields ?? []).flatMap((field) => {
    const value = values[field.id];
    return value === undefined ? [] : [[field.id, written(field, value)] as const];
  });
  return { values: Object.fromEntries(typed), ...(text === undefined ? {} : { text }) };
}

/** Indicators as a field holds them while they are written: lines of which some may be empty. */
export function iocsIn(value: unknown): readonly Ioc[] {
  return Array.isArray(value) ? (value as readonly Ioc[]) : [];
}

/** Technique ids as they are typed: separated by whatever people separate with. */
export function techniquesIn(typed: string): readonly string[] {
  const found = typed
    .toUpperCase()
    .split(/[\s,;،、；]+/u)
    .filter((each) => each !== '');
  return [...new Set(found)];
}

/** The number that was typed; `undefined` when it is none. A comma is taken for a point. */
export function numberIn(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.');
  const found = Number(text);
  return text !== '' && Number.isFinite(found) ? found : undefined;
}

function valueOf({ type }: Field, value: unknown): FieldValue | undefined {
  switch (type) {
    case 'number':
      return typeof value === 'string' && value.trim() !== '' ? (numberIn(value) ?? value) : undefined;
    case 'attack': {
      const techniques = techniquesIn(typeof value === 'string' ? value : '');
      return techniques.length === 0 ? undefined : techniques;
    }
    case 'ioc-set': {
      const iocs = iocsIn(value)
        .map((ioc) => ({ type: ioc.type, value: ioc.value.trim() }))
        .filter((ioc) => ioc.value !== '');
      return iocs.length === 0 ? undefined : iocs;
    }
    case 'multiple':
      return Array.isArray(value) && value.length > 0 ? (value as readonly string[]) : undefined;
    case 'rsit':
      return value === undefined || (value as RsitValue).class === '' ? undefined : (value as RsitValue);
    case 'single':
    case 'text':
      return typeof value === 'string' && value !== '' ? value : undefined;
    case 'file':
      return value as FieldValue | undefined;
  }
}

function written({ type }: Field, value: FieldValue): unknown {
  if (type === 'number') return `${value as number}`;
  return type === 'attack' ? (value as readonly string[]).join(', ') : value;
}
