import { Button } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { Dock } from './dock.tsx';
import { InjectDialog } from './inject-dialog.tsx';
import { mselRows } from './msel-row.ts';
import { MselTable } from './msel-table.tsx';
import { TimelineStrip } from './timeline-strip.tsx';
import classes from './timeline.module.css';
import { usePrinting } from './use-printing.ts';

/** The MSEL over time: on an axis, or as a table, which is also what is printed. */
export function Timeline() {
  const { t } = useTranslation('msel');
  const { exercise } = useStaffRoom();
  const { scenario, cells } = exercise;
  const rows = useMemo(() => mselRows({ scenario, cells }), [scenario, cells]);
  const [isTable, setIsTable] = useState(false);
  const [openedId, setOpenedId] = useState<string>();
  const isPrinting = usePrinting();
  const opened = rows.find(({ inject }) => inject.id === openedId);
  const close = useCallback(() => setOpenedId(undefined), []);
  return (
    <section className={classes.timeline} aria-label={t('timeline.title')} id="timeline">
      <div className={classes.main}>
        {isTable || isPrinting ? (
          <MselTable rows={rows} onOpen={setOpenedId} />
        ) : (
          <TimelineStrip rows={rows} onOpen={setOpenedId} />
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          className={classes.toggle ?? ''}
          aria-pressed={isTable}
          onClick={() => setIsTable((before) => !before)}
        >
          {t('timeline.asTable')}
        </Button>
      </div>
      <Dock rows={rows} onOpen={setOpenedId} />
      {opened !== undefined && <InjectDialog row={opened} onClose={close} />}
    </section>
  );
}
