import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownText } from '@cyberdrill/domain';
import { ShownWords } from '../../../../words/shown-words.tsx';
import classes from './fields.module.css';

/** What every field of an answer has. */
export interface FieldProps {
  /** Id of its (first) control, for whatever leads to it. */
  readonly id: string;
  readonly label: ShownText;
  readonly help?: ShownText | undefined;
  readonly isRequired: boolean;
  /** What is wrong with it, in words. */
  readonly problem?: string | undefined;
}

/** The ids by which a control says what describes it. */
export function describedBy({ id, help, problem }: FieldProps): string | undefined {
  const ids = [
    ...(help === undefined ? [] : [`${id}-help`]),
    ...(problem === undefined ? [] : [`${id}-problem`]),
  ];
  return ids.length === 0 ? undefined : ids.join(' ');
}

/**
 * Label, help and problem around the controls of a field.
 * @param isGroup it has more than one control, named together
 */
export function FieldFrame({
  field,
  isGroup = false,
  children,
}: {
  readonly field: FieldProps;
  readonly isGroup?: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('team');
  const { id, label, help, isRequired, problem } = field;
  const words = (
    <>
      <ShownWords words={label} />{' '}
      {!isRequired && <span className={classes.optional}>{t('answer.optional')}</span>}
    </>
  );
  const about = (
    <>
      {help !== undefined && (
        <p id={`${id}-help`} className={classes.help}>
          <ShownWords words={help} />
        </p>
      )}
      {problem !== undefined && (
        <p id={`${id}-problem`} className={classes.problem}>
          <span aria-hidden>✕</span> {problem}
        </p>
      )}
    </>
  );
  if (isGroup)
    return (
      <fieldset
        className={classes.field}
        data-wrong={problem !== undefined}
        aria-describedby={describedBy(field)}
      >
        <legend className={classes.label}>{words}</legend>
        {about}
        {children}
      </fieldset>
    );
  return (
    <div className={classes.field} data-wrong={problem !== undefined}>
      <label htmlFor={id} className={classes.label}>
        {words}
      </label>
      {about}
      {children}
    </div>
  );
}
