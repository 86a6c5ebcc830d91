import { Group, Stack, Text } from '@mantine/core';
import type { PasskeyView } from '@cyberdrill/contracts';
import { useTranslation } from 'react-i18next';
import { formatDayAndTime } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { ConfirmedButton } from '../../../shell/confirmed-button.tsx';
import { removePasskey } from '../api/account-api.ts';
import type { Proven } from './use-proof.tsx';

interface Props {
  readonly passkeys: readonly PasskeyView[];
  readonly isRemovable: boolean;
  readonly proven: Proven;
  readonly onChanged: () => Promise<void>;
}

/** The passkeys of the account, each to be taken away. */
export function PasskeyList({ passkeys, isRemovable, proven, onChanged }: Props) {
  const { t } = useTranslation('identity');
  const { code } = useLanguage();
  if (passkeys.length === 0) return <Text>{t('passkey.none')}</Text>;
  return (
    <Stack gap="sm" component="ul" p={0} m={0} role="list">
      {passkeys.map(({ passkeyId, name, createdAtMs, lastUsedAtMs }) => (
        <Group key={passkeyId} component="li" justify="space-between">
          <div>
            <Text fw={600}>{name}</Text>
            <Text c="dimmed">
              {lastUsedAtMs === undefined
                ? t('passkey.made', { time: formatDayAndTime(createdAtMs, code) })
                : t('passkey.lastUsed', { time: formatDayAndTime(lastUsedAtMs, code) })}
            </Text>
          </div>
          {isRemovable && (
            <ConfirmedButton
              label={t('passkey.remove')}
              fullLabel={t('passkey.removeNamed', { name })}
              consequence={t('passkey.removeText')}
              run={() => proven(() => removePasskey(passkeyId)).then(onChanged)}
            />
          )}
        </Group>
      ))}
    </Stack>
  );
}
