import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './scroll-table.module.css';

/** A table that is scrolled by itself where it is wider than the page; by keyboard, too. */
export function ScrollTable({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={classes.scroll} role="group" aria-label={label} tabIndex={0}>
      <Table verticalSpacing="sm">{children}</Table>
    </div>
  );
}
