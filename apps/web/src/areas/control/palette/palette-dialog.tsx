import { TextInput } from '@mantine/core';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Ltr } from '../../../i18n/ltr.tsx';
import { Dialog } from '../../../shell/dialog.tsx';
import { found, movedTo, type Choice } from './choices.ts';
import classes from './palette.module.css';
import { useChoices } from './use-choices.ts';

/** Finds everything that can be gone to or done; Enter does it. */
export function PaletteDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('msel');
  const choices = useChoices();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const shown = useMemo(() => found(choices, text), [choices, text]);
  const current = shown[Math.min(active, shown.length - 1)];

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const choose = (choice: Choice) => {
    onClose();
    // Once the dialog has given the focus back: the choice may take it elsewhere, or open a dialog of its own.
    requestAnimationFrame(choice.run);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = movedTo(event.key, active, shown.length);
    if (next !== undefined) setActive(next);
    else if (event.key === 'Enter' && current !== undefined) choose(current);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog title={t('palette.title')} onClose={onClose}>
      <TextInput
        role="combobox"
        aria-label={t('palette.find')}
        placeholder={t('palette.find')}
        aria-expanded={shown.length > 0}
        aria-controls="palette-list"
        aria-autocomplete="list"
        {...(current === undefined ? {} : { 'aria-activedescendant': optionId(current) })}
        dir="auto"
        autoComplete="off"
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul
        ref={list}
        id="palette-list"
        role="listbox"
        aria-label={t('palette.title')}
        className={classes.list}
      >
        {shown.map((choice) => (
          <li
            key={choice.id}
            id={optionId(choice)}
            role="option"
            aria-selected={choice === current}
            className={classes.option}
            onClick={() => choose(choice)}
          >
            <span className={classes.group}>{choice.group}</span>
            <bdi className={classes.name}>{choice.name}</bdi>
            {choice.keys !== undefined && (
              <kbd className={classes.keys}>
                <Ltr>{choice.keys}</Ltr>
              </kbd>
            )}
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p role="status">{t('palette.none')}</p>}
    </Dialog>
  );
}

function optionId({ id }: Choice): string {
  return `choice-${id}`;
}
