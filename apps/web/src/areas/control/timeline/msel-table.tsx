import { Table } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { StateMark } from '../../../exercise/state-mark.tsx';
import { formatExerciseTime, formatShift } from '../../../i18n/format.ts';
import type { LanguageCode } from '../../../i18n/languages.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { ShownWords } from '../../../words/shown-words.tsx';
import { useNames, type Names } from '../names/use-names.ts';
import { differenceOf, placeOf, type MselRow } from './msel-row.ts';
import classes from './timeline.module.css';

const COUNTS = ['total', 'released', 'answered', 'unanswered', 'skipped'] as const;

interface Props {
  readonly rows: readonly MselRow[];
  readonly onOpen: (injectId: string) => void;
}

/** The MSEL as a table: what the axis shows, in words and numbers. */
export function MselTable({ rows, onOpen }: Props) {
  const { t } = useTranslation('msel');
  const { code } = useLanguage();
  const names = useNames();
  return (
    <div className={classes.tableFrame} role="group" aria-label={t('table.title')} tabIndex={0}>
      <Table verticalSpacing={2} horizontalSpacing="xs" stickyHeader className={classes.table ?? ''}>
        <Table.Thead>
          <Table.Tr>
            {(['number', 'name', 'state', 'planned', 'actual', 'difference', ...COUNTS] as const).map(
              (key) => (
                <Table.Th key={key} scope="col">
                  {t(`table.${key}`)}
                </Table.Th>
              ),
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Row key={row.inject.id} row={row} names={names} language={code} onOpen={onOpen} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface RowProps {
  readonly row: MselRow;
  readonly names: Names;
  readonly language: LanguageCode;
  readonly onOpen: (injectId: string) => void;
}

const Row = memo(function Row({ row, names, language, onOpen }: RowProps) {
  const { t } = useTranslation('msel');
  const { inject, plannedMs, state, waitsFor } = row;
  const actualMs = placeOf(row);
  const byMs = differenceOf(row);
  const timeOf = (ms: number | undefined) => (ms === undefined ? '' : formatExerciseTime(ms));
  return (
    <Table.Tr>
      <Table.Td>
        <bdi>{inject.number}</bdi>
      </Table.Td>
      <Table.Th scope="row" className={classes.tableName ?? ''}>
        <button type="button" className={classes.dockName} onClick={() => onOpen(inject.id)}>
          <ShownWords words={names.words(inject.title)} />
        </button>
      </Table.Th>
      <Table.Td>
        <StateMark state={state} withWord />
      </Table.Td>
      <Table.Td>
        {plannedMs === undefined ? (
          t(`table.${waitsFor === 'hand' ? 'byHand' : 'byCondition'}`)
        ) : (
          <Ltr>{timeOf(plannedMs)}</Ltr>
        )}
      </Table.Td>
      <Table.Td>
        <Ltr>{timeOf(actualMs)}</Ltr>
      </Table.Td>
      <Table.Td>{byMs === undefined ? '' : <bdi>{formatShift(byMs, language)}</bdi>}</Table.Td>
      {COUNTS.map((key) => (
        <Table.Td key={key}>{row[key]}</Table.Td>
      ))}
    </Table.Tr>
  );
});
