import { Button } from '@mantine/core';
import { IOC_TYPES, type Ioc } from '@cyberdrill/domain';
import type { ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../../../shell/announcer.tsx';
import { pastedIocs } from '../paste-iocs.ts';
import { describedBy, FieldFrame, type FieldProps } from './field-frame.tsx';
import classes from './fields.module.css';

interface Props {
  readonly field: FieldProps;
  readonly iocs: readonly Ioc[];
  readonly onChange: (iocs: readonly Ioc[]) => void;
}

const EMPTY: Ioc = { type: 'ipv4', value: '' };

/** Indicators, one a line: what kind, and what it is. Lines that are pasted become lines of their own, with their kind found. */
export function IocField({ field, iocs, onChange }: Props) {
  const { t } = useTranslation('team');
  const announce = useAnnounce();
  const rows = iocs.length === 0 ? [EMPTY] : iocs;
  const change = (at: number, ioc: Ioc) => onChange(rows.map((row, index) => (index === at ? ioc : row)));
  const paste = (at: number, event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = pastedIocs(event.clipboardData.getData('text'));
    const isPlainText = pasted.length === 1 && rows[at]?.value !== '';
    if (pasted.length === 0 || isPlainText) return;
    event.preventDefault();
    onChange([...rows.slice(0, at), ...pasted, ...rows.slice(at + 1).filter(({ value }) => value !== '')]);
    announce(t('answer.pasted', { count: pasted.length }));
  };
  return (
    <FieldFrame field={field} isGroup>
      <p className={classes.help}>{t('answer.iocPaste')}</p>
      <ol className={classes.rows}>
        {rows.map((ioc, index) => (
          <li key={index} className={classes.row}>
            <select
              className={`${classes.control} ${classes.type}`}
              aria-label={t('answer.iocType', { number: index + 1 })}
              value={ioc.type}
              onChange={({ target }) => change(index, { ...ioc, type: target.value as Ioc['type'] })}
            >
              {IOC_TYPES.map((type) => (
                <option key={type} value={type}>
                  {t(`ioc.${type}`)}
                </option>
              ))}
            </select>
            <input
              type="text"
              id={index === 0 ? field.id : undefined}
              className={`${classes.control} ${classes.code}`}
              aria-label={t('answer.iocValue', { number: index + 1 })}
              aria-invalid={field.problem !== undefined}
              aria-describedby={describedBy(field)}
              autoCapitalize="none"
              autoCorrect="off"
              spellCheck={false}
              value={ioc.value}
              onPaste={(event) => paste(index, event)}
              onChange={({ target }) => change(index, { ...ioc, value: target.value })}
            />
            <Button
              size="compact-sm"
              variant="default"
              flex="none"
              aria-label={t('answer.iocRemove', { number: index + 1 })}
              onClick={() => onChange(rows.filter((_, at) => at !== index))}
            >
              ×
            </Button>
          </li>
        ))}
      </ol>
      <Button
        size="sm"
        variant="default"
        onClick={() => onChange([...rows, { ...(rows.at(-1) ?? EMPTY), value: '' }])}
      >
        {t('answer.iocAdd')}
      </Button>
    </FieldFrame>
  );
}
