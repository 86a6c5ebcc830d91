import { useEffect, useRef } from 'react';
import { nameOf, progressOf, worksWhileTyping } from './strokes.ts';

/** What keys do, by their names: see {@link nameOf} in `strokes.ts`; several keys one after the other are separated by a space. */
export type KeyBindings = Readonly<Record<string, () => void>>;

interface Options {
  /** Also while a dialog is open. */
  readonly overDialogs?: boolean;
}

/** Keys of a sequence must follow each other within this. */
const PATIENCE_MS = 1_500;

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
    let pending = '';
    let lastMs = 0;
    const onKey = (event: KeyboardEvent) => {
      const name = nameOf(event);
      if (event.defaultPrevented || event.repeat) return;
      if (isTyping(event.target) && !worksWhileTyping(name)) return;
      if (!overDialogs && document.querySelector('dialog[open]') !== null) return;
      const before = event.timeStamp - lastMs < PATIENCE_MS ? pending : '';
      const progress = progressOf(before, name, Object.keys(current.current));
      pending = progress.pending ?? '';
      lastMs = event.timeStamp;
      if (progress.found === undefined) return;
      event.preventDefault();
      current.current[progress.found]?.();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [overDialogs]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName) || isTextInput(target);
}

function isTextInput(element: HTMLElement): boolean {
  return element instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(element.type);
}
