import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFieldControl, type FieldProps } from './text-field.tsx';

/** A password, which its writer may look at; password managers are welcome. */
export function PasswordField({ isOptional, name, label, ...more }: FieldProps) {
  const { t } = useTranslation();
  const control = useFieldControl({ name, label, ...(isOptional === undefined ? {} : { isOptional }) });
  return (
    <PasswordInput
      dir="ltr"
      visibilityToggleButtonProps={{ 'aria-label': t('form.showPassword'), tabIndex: 0 }}
      {...control}
      {...more}
    />
  );
}
