import { Text } from '@mantine/core';
import type { ScenarioFault } from '@cyberdrill/contracts';
import { useTranslation } from 'react-i18next';
import { Ltr } from '../../../i18n/ltr.tsx';
import classes from './editor.module.css';
import { isOfTheSource } from './open-editor.ts';

interface Props {
  readonly faults: readonly ScenarioFault[];
  readonly onGoTo: (line: number, column: number) => void;
}

/** What is wrong, by place; each leads there. The words are the server's, in English. */
export function FaultList({ faults, onGoTo }: Props) {
  const { t } = useTranslation('workshop');
  if (faults.length === 0) return <Text>{t('edit.noFaults')}</Text>;
  return (
    <ol className={classes.faults}>
      {faults.map((fault, index) => {
        const { severity, file, line, column, message, remedy } = fault;
        const words = (
          <>
            <span>
              {t(`severity.${severity}`)}{' '}
              {isOfTheSource(file) ? t('edit.line', { line }) : <Ltr>{`${file}:${line}`}</Ltr>}
            </span>
            <span lang="en" dir="ltr">
              {message}
            </span>
            <span className={classes.remedy} lang="en" dir="ltr">
              {remedy}
            </span>
          </>
        );
        return (
          <li key={index}>
            {isOfTheSource(file) ? (
              <button
                type="button"
                className={classes.fault}
                data-severity={severity}
                onClick={() => onGoTo(line, column)}
              >
                {words}
              </button>
            ) : (
              <div className={classes.fault} data-severity={severity}>
                {words}
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
