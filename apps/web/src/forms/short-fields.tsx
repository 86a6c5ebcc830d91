import type { ReactNode } from 'react';
import classes from './form.module.css';

/** Fields that take a number or a word, side by side. */
export function ShortFields({ children }: { readonly children: ReactNode }) {
  return <div className={classes.fields}>{children}</div>;
}
