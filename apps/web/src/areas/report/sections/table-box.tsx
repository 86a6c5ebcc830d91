import { DataTable, type Column } from '../../../charts/data-table.tsx';
import classes from './sections.module.css';

interface Props<T> {
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
}

/** A table that is scrolled by itself where it is wider than the page; by keyboard, too. */
export function TableBox<T>(props: Props<T>) {
  return (
    <div className={classes.scroll} role="group" aria-label={props.caption} tabIndex={0}>
      <DataTable {...props} />
    </div>
  );
}
