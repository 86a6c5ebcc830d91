import { NativeSelect } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { APPEARANCES, chooseAppearance, useAppearance } from '../theme/appearance.ts';
import classes from './page.module.css';

/** Light, dark, high contrast, or as the system is. */
export function AppearanceSelect() {
  const { t } = useTranslation();
  const appearance = useAppearance();
  const id = useId();
  const choose = (wanted: string) => {
    const found = APPEARANCES.find((each) => each === wanted);
    if (found !== undefined) chooseAppearance(found);
  };
  return (
    <div className={classes.choice}>
      <label htmlFor={id}>{t('shell.appearance')}</label>
      <NativeSelect
        id={id}
        size="sm"
        value={appearance}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {APPEARANCES.map((each) => (
          <option key={each} value={each}>
            {t(`appearance.${each}`)}
          </option>
        ))}
      </NativeSelect>
    </div>
  );
}
