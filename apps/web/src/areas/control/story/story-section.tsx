import type { ReactNode } from 'react';
import classes from './story.module.css';

interface Props {
  readonly title: string;
  /** Whether it is open to begin with. */
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** A part of the story that can be folded away. */
export function StorySection({ title, isOpen = false, children }: Props) {
  return (
    <details className={classes.section} open={isOpen}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
