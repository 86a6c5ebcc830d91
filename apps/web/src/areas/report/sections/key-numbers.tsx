import type { ReactNode } from 'react';
import classes from './sections.module.css';

/** A figure that stands for much. */
export interface KeyNumber {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  /** What it is made of. */
  readonly detail?: ReactNode;
}

/** The few figures to take along. */
export function KeyNumbers({ numbers }: { readonly numbers: readonly KeyNumber[] }) {
  return (
    <dl className={classes.numbers}>
      {numbers.map(({ key, name, value, detail }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>
            <bdi className={classes.big}>{value}</bdi>
            {detail !== undefined && <span className={classes.soft}>{detail}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
