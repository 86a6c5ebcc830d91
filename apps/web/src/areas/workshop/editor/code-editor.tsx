import type { ScenarioFault } from '@cyberdrill/contracts';
import { useEffect, useRef, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './editor.module.css';
import { openEditor, type OpenEditor } from './open-editor.ts';

interface Props {
  /** What is in it first; later it has its own. */
  readonly initial: string;
  readonly faults: readonly ScenarioFault[];
  readonly onChange: (source: string) => void;
  readonly ref: Ref<OpenEditor>;
}

/** The editor of a scenario file. It lives in a shadow root: only there does it bring its styles without a style element. */
export function CodeEditor({ initial, faults, onChange, ref }: Props) {
  const { t } = useTranslation('workshop');
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<OpenEditor>(undefined);
  const change = useRef(onChange);
  change.current = onChange;
  const label = t('edit.source');
  const description = t('edit.keys');
  useEffect(() => {
    if (host.current === null) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const opened = openEditor({ root, initial, onChange: (source) => change.current(source) });
    editor.current = opened;
    if (typeof ref === 'function') ref(opened);
    else if (ref !== null) ref.current = opened;
    return () => opened.close();
    // Once: what is typed is the editor's own from then on.
  }, []);
  useEffect(() => editor.current?.name(label, description), [label, description]);
  useEffect(() => editor.current?.mark(faults), [faults]);
  return <div ref={host} className={classes.code} dir="ltr" data-editor />;
}
