import { useEffect, useRef, type RefObject } from 'react';
import { nameOf, progressOf, worksWhileTyping } from './strokes.ts';

/** What keys do, by their names: see {@link nameOf} in `strokes.ts`; several keys one after the other are separated by a space. */
export type KeyBindings = Readonly<Record<string, () => void>>;

interface Options {
  /** Also while a dialog is open. */
  readonly overDialogs?: boolean;
}

/** The keys of one part of the room. */
interface Bound {
  readonly bindings: RefObject<KeyBindings>;
  readonly overDialogs: boolean;
}

/** Keys of a sequence must follow each other within this. */
const PATIENCE_MS = 1_500;

/** The keys of all parts that are shown. Heard together, so that the last key of one part's sequence is no key of another's. */
const shown = new Set<Bound>();
let pending = '';
let lastMs = 0;

/**
 * Keys of the control room. They do nothing where somebody types (but for those that write nothing), nothing while a dialog is
 * open, and nothing that the part with the focus has taken for itself.
 */
export function useKeys(bindings: KeyBindings, { overDialogs = false }: Options = {}): void {
  const current = useRef(bindings);
  useEffect(() => {
    current.current = bindings;
  });
  useEffect(() => {
    const bound = { bindings: current, overDialogs };
    if (shown.size === 0) document.addEventListener('keydown', onKey);
    shown.add(bound);
    return () => {
      shown.delete(bound);
      if (shown.size === 0) document.removeEventListener('keydown', onKey);
    };
  }, [overDialogs]);
}

function onKey(event: KeyboardEvent): void {
  const name = nameOf(event);
  if (event.defaultPrevented || event.repeat) return;
  if (isTyping(event.target) && !worksWhileTyping(name)) return;
  const hasDialog = document.querySelector('dialog[open]') !== null;
  const heard = [...shown].filter(({ overDialogs }) => overDialogs || !hasDialog);
  const before = event.timeStamp - lastMs < PATIENCE_MS ? pending : '';
  const names = heard.flatMap(({ bindings }) => Object.keys(bindings.current));
  const { found, pending: next = '' } = progressOf(before, name, names);
  pending = next;
  lastMs = event.timeStamp;
  if (found === undefined) return;
  event.preventDefault();
  heard.find(({ bindings }) => bindings.current[found] !== undefined)?.bindings.current[found]?.();
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName) || isTextInput(target);
}

function isTextInput(element: HTMLElement): boolean {
  return element instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(element.type);
}
