import {
  autocompletion,
  completionKeymap,
  closeBrackets,
  closeBracketsKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, foldGutter, foldKeymap, indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Text } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { ScenarioFault } from '@cyberdrill/contracts';
import { completeFromSchema } from './complete-from-schema.ts';
import { editorLooks } from './editor-looks.ts';

/** An editor on a page, as the page sees it. */
export interface OpenEditor {
  /** What screen readers say it is, and how it is left. */
  readonly name: (label: string, description: string) => void;
  /** Shows what is wrong at its place. */
  readonly mark: (faults: readonly ScenarioFault[]) => void;
  /** Puts the cursor there and goes there. */
  readonly goTo: (line: number, column: number) => void;
  readonly close: () => void;
}

interface Place {
  readonly root: ShadowRoot;
  readonly initial: string;
  readonly onChange: (source: string) => void;
}

/** Puts an editor into a shadow root. The tabulator leaves it, as it leaves everything else on the page. */
export function openEditor({ root, initial, onChange }: Place): OpenEditor {
  const names = new Compartment();
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: initial,
      extensions: [
        lineNumbers(),
        foldGutter(),
        lintGutter(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        highlightSelectionMatches(),
        search({ top: true }),
        yaml(),
        indentUnit.of('  '),
        EditorState.tabSize.of(2),
        EditorView.lineWrapping,
        autocompletion({ override: [completeFromSchema], icons: false }),
        keymap.of([
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...foldKeymap,
          ...lintKeymap,
          ...defaultKeymap,
        ]),
        editorLooks,
        names.of([]),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) onChange(state.doc.toString());
        }),
      ],
    }),
  });
  return {
    name: (label, description) => {
      const attributes = {
        'aria-label': label,
        'aria-description': description,
        spellcheck: 'false',
        tabindex: '0',
      };
      view.dispatch({ effects: names.reconfigure(EditorView.contentAttributes.of(attributes)) });
    },
    mark: (faults) => view.dispatch(setDiagnostics(view.state, diagnosticsOf(faults, view.state.doc))),
    goTo: (line, column) => {
      const at = positionOf(view.state.doc, line, column);
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
      view.focus();
    },
    close: () => view.destroy(),
  };
}

/** Faults of attachments have no place in the text. */
function diagnosticsOf(faults: readonly ScenarioFault[], doc: Text): readonly Diagnostic[] {
  return faults
    .filter(({ file }) => isOfTheSource(file))
    .map(({ severity, line, column, message, remedy }) => {
      const from = positionOf(doc, line, column);
      const word = /^[^\s,}\]]*/.exec(doc.lineAt(from).text.slice(from - doc.lineAt(from).from))?.[0] ?? '';
      return { from, to: from + word.length, severity, message: `${message}\n${remedy}` };
    });
}

/** Whether a fault is in the scenario file itself, as the server calls it. */
export function isOfTheSource(file: string): boolean {
  return file === 'scenario.yaml';
}

/** The text may be shorter by now than the one that was checked. */
function positionOf(doc: Text, line: number, column: number): number {
  const { from, to } = doc.line(Math.min(Math.max(1, line), doc.lines));
  return Math.min(from + column - 1, to);
}
