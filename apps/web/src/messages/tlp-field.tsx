import { NativeSelect } from '@mantine/core';
import { TLP_LABELS, type Tlp } from '@cyberdrill/domain';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { controlId, FormId } from '../forms/form-problems.tsx';
import { TlpLabel } from '../words/tlp-label.tsx';

/** Keys of what each label means; a label itself is no name for a key. */
const MEANING = {
  'TLP:CLEAR': 'clear',
  'TLP:GREEN': 'green',
  'TLP:AMBER': 'amber',
  'TLP:AMBER+STRICT': 'amberStrict',
  'TLP:RED': 'red',
} as const satisfies Readonly<Record<Tlp, string>>;

interface Props {
  readonly size: 'xs' | 'sm';
  readonly tlp: Tlp | '';
  readonly onChange: (tlp: Tlp | '') => void;
  readonly error?: string | undefined;
}

/** How far a message may go; what the chosen label means stands beside it in one line. */
export function TlpField({ size, tlp, onChange, error }: Props) {
  const { t } = useTranslation('messages');
  return (
    <NativeSelect
      size={size}
      id={controlId(useContext(FormId), 'tlp')}
      label={t('compose.tlp')}
      error={error}
      value={tlp}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={
        tlp === '' ? (
          t('compose.tlpWhy')
        ) : (
          <>
            <TlpLabel tlp={tlp} /> {t(`tlp.${MEANING[tlp]}`)}
          </>
        )
      }
      onChange={({ currentTarget }) =>
        onChange(TLP_LABELS.find((label) => label === currentTarget.value) ?? '')
      }
      data={[{ value: '', label: t('compose.choose') }, ...TLP_LABELS]}
    />
  );
}
