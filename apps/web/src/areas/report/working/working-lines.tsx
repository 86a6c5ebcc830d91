import type { ReactNode } from 'react';
import { Ltr } from '../../../i18n/ltr.tsx';
import classes from './working.module.css';

/** One line of an explanation: what it is, and how it comes about. */
export interface WorkingLine {
  readonly key: string;
  readonly name: string;
  readonly words?: ReactNode;
  /** Figures and signs, read from left to right. */
  readonly arithmetic?: string | undefined;
}

/** An explanation: rule, what it rests on, arithmetic, line by line. */
export function WorkingLines({ lines }: { readonly lines: readonly WorkingLine[] }) {
  return (
    <dl className={classes.lines}>
      {lines.map(({ key, name, words, arithmetic }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>
            {words}
            {arithmetic !== undefined && (
              <span className={classes.arithmetic}>
                <Ltr>{arithmetic}</Ltr>
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
