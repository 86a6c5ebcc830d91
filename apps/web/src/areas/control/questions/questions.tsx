import { CellActionDialog } from '../cell-actions/cell-action-dialog.tsx';
import { NoDuffDialog } from '../clock-bar/no-duff-dialog.tsx';
import { StepDialog } from '../clock-bar/step-dialog.tsx';
import { NoteDialog } from '../record/note-dialog.tsx';
import { RecordDialog } from '../record/record-dialog.tsx';
import type { Question } from '../view/control-view.ts';
import { LegendDialog } from './legend-dialog.tsx';

interface Props {
  readonly question: Question | undefined;
  readonly onClose: () => void;
}

/** The dialog that is open over the room. */
export function Questions({ question, onClose }: Props) {
  if (question === undefined) return null;
  switch (question.about) {
    case 'legend':
      return <LegendDialog onClose={onClose} />;
    case 'record':
      return <RecordDialog cell={question.cell} onClose={onClose} />;
    case 'note':
      return <NoteDialog cell={question.cell} onClose={onClose} />;
    case 'cells':
      return <CellActionDialog action={question.action} cells={question.cells} onClose={onClose} />;
    case 'exercise':
      return question.step === 'noDuff' ? (
        <NoDuffDialog onClose={onClose} />
      ) : (
        <StepDialog key={question.step} step={question.step} onClose={onClose} />
      );
  }
}
