import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { NewInvitation } from '@cyberdrill/contracts';
import { useTranslation } from 'react-i18next';
import { formatDayAndTime } from '../../../i18n/format.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { QrCode } from '../parts/qr-code.tsx';
import classes from './invitation-sheets.module.css';
import { useTeamNames } from './use-team-names.ts';

interface Props {
  readonly exerciseId: string;
  readonly invitations: readonly NewInvitation[];
  readonly onDone: () => void;
}

/** One sheet for each invitation: to print and hand out, or to read aloud. They are shown this once. */
export function InvitationSheets({ exerciseId, invitations, onDone }: Props) {
  const { t } = useTranslation('identity');
  return (
    <Stack gap="lg">
      <Text>{t('bulk.shownOnce')}</Text>
      <Group gap="md" className={classes.controls ?? ''}>
        <Button onClick={() => print()}>{t('bulk.print')}</Button>
        <Button variant="default" onClick={onDone}>
          {t('bulk.done')}
        </Button>
      </Group>
      <div className={classes.sheets}>
        {invitations.map((made) => (
          <Sheet key={made.invitation.invitationId} exerciseId={exerciseId} made={made} />
        ))}
      </div>
    </Stack>
  );
}

function Sheet({ exerciseId, made }: { readonly exerciseId: string; readonly made: NewInvitation }) {
  const { t } = useTranslation('identity');
  const { code: language } = useLanguage();
  const teamName = useTeamNames(exerciseId);
  const { invitation, link, code } = made;
  const { role, teamId, seats, expiresAtMs } = invitation;
  return (
    <article className={classes.sheet}>
      <div>
        {teamId !== undefined && <Title order={3}>{teamName(teamId)}</Title>}
        <Text fw={600}>
          {t(`role.${role}`)} · {t('bulk.seats', { count: seats })}
        </Text>
        <ol>
          <li>
            {t('bulk.open')} <Ltr className={classes.link ?? ''}>{`${new URL(link).origin}/join`}</Ltr>
          </li>
          <li>
            {t('bulk.type')} <Ltr className={classes.code ?? ''}>{code}</Ltr>
          </li>
        </ol>
        <Text size="sm" c="dimmed">
          {t('bulk.expires', { time: formatDayAndTime(expiresAtMs, language) })}
        </Text>
      </div>
      <QrCode text={link} label={t('bulk.qrLabel', { code })} />
    </article>
  );
}
