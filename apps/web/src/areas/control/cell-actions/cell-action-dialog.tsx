import { inLanguage, type Cell } from '@cyberdrill/domain';
import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { Form } from '../../../forms/form.tsx';
import { NumberField } from '../../../forms/number-field.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useGive } from '../../../realtime/use-give.ts';
import { useAnnounce } from '../../../shell/announcer.tsx';
import { Dialog } from '../../../shell/dialog.tsx';
import type { CellAddress } from '../view/control-view.ts';
import { ACTION_RULES, cellsFor, commandsFor, type CellAction } from './cell-actions.ts';

const MINUTE_MS = 60_000;
/** A day: who wants to move an inject farther wants another exercise. */
const LONGEST_MINUTES = 1_440;
/** So many injects are named; the others are counted. */
const NAMED = 6;

interface Props {
  readonly action: CellAction;
  readonly cells: readonly CellAddress[];
  readonly onClose: () => void;
}

/** Asks for what an action needs, and says to whom it will be done, before it is. */
export function CellActionDialog({ action, cells, onClose }: Props) {
  const { t } = useTranslation(['control', 'common']);
  const { exercise, connection } = useStaffRoom();
  const announce = useAnnounce();
  const give = useGive(connection);
  const all = cells.flatMap(({ injectId, teamId }) => exercise.cells.get(injectId)?.[teamId] ?? []);
  const concerned = cellsFor(action, all);
  const leftOut = all.length - concerned.length;
  const { reason, span } = ACTION_RULES[action];

  const carryOut = async ({
    words = '',
    minutes = '0',
  }: {
    readonly words?: string;
    readonly minutes?: string;
  }) => {
    const said = { reason: words, byMs: Number(minutes) * MINUTE_MS };
    for (const { kind, data } of commandsFor(action, concerned, said)) await give(kind, data);
    announce(t(`act.${action}.done`, { count: concerned.length }));
    onClose();
  };
  return (
    <Dialog title={t(`act.${action}.title`)} onClose={onClose}>
      <Stack gap="md">
        <Text fw={600}>
          <bdi>{exercise.title}</bdi>
        </Text>
        {concerned.length === 0 ? (
          <>
            <Text>{t('act.nothing')}</Text>
            <Button variant="default" onClick={onClose}>
              {t('common:form.close')}
            </Button>
          </>
        ) : (
          <>
            <Text>{t(`act.${action}.consequence`, { count: concerned.length })}</Text>
            <ConcernedCells cells={concerned} />
            {leftOut > 0 && <Text c="dimmed">{t('act.leftOut', { count: leftOut })}</Text>}
            <Form<'words' | 'minutes'>
              submit={t(`act.${action}.submit`)}
              onSubmit={carryOut}
              beside={
                <Button variant="default" onClick={onClose}>
                  {t('common:form.cancel')}
                </Button>
              }
            >
              {span !== 'none' && (
                <NumberField
                  name="minutes"
                  label={t(`act.${action === 'shift' ? 'shift' : 'extend'}.minutes`)}
                  min={span === 'forward' ? 1 : -LONGEST_MINUTES}
                  max={LONGEST_MINUTES}
                  defaultValue={5}
                />
              )}
              {reason !== 'none' && (
                <TextField
                  name="words"
                  label={t('act.reason')}
                  description={t('act.reasonHelp')}
                  isOptional={reason === 'may'}
                  maxLength={500}
                />
              )}
            </Form>
          </>
        )}
      </Stack>
    </Dialog>
  );
}

/** The injects by number and title, each with the teams it is about. */
function ConcernedCells({ cells }: { readonly cells: readonly Cell[] }) {
  const { t } = useTranslation('control');
  const { exercise } = useStaffRoom();
  const { code } = useLanguage();
  const { injects, teams } = exercise.outline;
  const rows = [...Map.groupBy(cells, ({ injectId }) => injectId)];
  return (
    <ul>
      {rows.slice(0, NAMED).map(([injectId, ofInject]) => {
        const inject = injects.get(injectId)?.inject;
        const title =
          inject === undefined ? injectId : inLanguage(inject.title, code, exercise.scenario.language).text;
        const names = ofInject.slice(0, NAMED).map(({ teamId }) => teams.get(teamId)?.team.name ?? teamId);
        return (
          <li key={injectId}>
            <bdi>
              {inject?.number} {title}
            </bdi>
            {' – '}
            {ofInject.length === injects.get(injectId)?.teamIds.length && ofInject.length > 1 ? (
              t('act.allTeams')
            ) : (
              <bdi>{names.join(', ')}</bdi>
            )}
            {ofInject.length > NAMED && ofInject.length !== injects.get(injectId)?.teamIds.length && (
              <> {t('act.more', { count: ofInject.length - NAMED })}</>
            )}
          </li>
        );
      })}
      {rows.length > NAMED && <li>{t('act.more', { count: rows.length - NAMED })}</li>}
    </ul>
  );
}
