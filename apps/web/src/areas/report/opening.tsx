import { useState, type ReactNode } from 'react';
import classes from './opening.module.css';

interface Props {
  readonly summary: ReactNode;
  /** Made when it is opened for the first time: a report holds many, most of them never opened. */
  readonly children: () => ReactNode;
  readonly isOpenAtFirst?: boolean;
}

/** Something that opens where it stands, by mouse, keyboard or touch. */
export function Opening({ summary, children, isOpenAtFirst = false }: Props) {
  const [wasOpened, setWasOpened] = useState(isOpenAtFirst);
  return (
    <details
      className={classes.opening}
      open={isOpenAtFirst}
      onToggle={({ currentTarget }) => currentTarget.open && setWasOpened(true)}
    >
      <summary>{summary}</summary>
      {wasOpened && <div className={classes.body}>{children()}</div>}
    </details>
  );
}
