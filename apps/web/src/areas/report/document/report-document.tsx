import { mayRead, viewOf, type DrillRole } from '@cyberdrill/domain';
import { useEffect, useMemo } from 'react';
import { Downloads } from '../downloads/downloads.tsx';
import { namesOf } from '../names.ts';
import { NamesProvider } from '../named.tsx';
import { isWhole, type ReadReport } from '../report-query.ts';
import { Contents } from './contents.tsx';
import classes from './document.module.css';
import '../print.css';
import { SECTION_IDS, type SectionId } from './section-ids.ts';
import { TeamSections } from './team-sections.tsx';
import { TitleBlock } from './title-block.tsx';
import { WholeSections } from './whole-sections.tsx';

interface Props {
  readonly exerciseId: string;
  readonly report: ReadReport;
  readonly role: DrillRole | undefined;
  readonly onRefresh: () => void;
  readonly isRefreshing: boolean;
}

/** What only the report of the whole exercise has, and what only a team's own part has. */
const OF_WHOLE: readonly SectionId[] = ['teams', 'ratings'];
const OF_TEAM: readonly SectionId[] = ['results'];

/** The report as a document, its contents at the side. */
export function ReportDocument({ exerciseId, report, role, onRefresh, isRefreshing }: Props) {
  const names = useMemo(() => namesOf(report), [report]);
  const whole = isWhole(report);
  const hasReplay = whole && role !== undefined && viewOf(role) === 'whole';
  const hasHead = role !== undefined && mayRead(role, 'head');
  const ids = useMemo(() => {
    const absent = [...(whole ? OF_TEAM : OF_WHOLE), ...(hasReplay ? [] : ['replay' as const])];
    return SECTION_IDS.filter((id) => !absent.includes(id));
  }, [whole, hasReplay]);
  useEffect(() => {
    // The address may name a part that was not there when the page opened.
    if (location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, []);
  return (
    <NamesProvider value={names}>
      <div className={classes.columns}>
        <Contents ids={ids} />
        <article className={classes.document}>
          <TitleBlock report={report} onRefresh={onRefresh} isRefreshing={isRefreshing} />
          <Downloads exerciseId={exerciseId} role={role} isWhole={whole} />
          {isWhole(report) ? (
            <WholeSections exerciseId={exerciseId} report={report} hasReplay={hasReplay} hasHead={hasHead} />
          ) : (
            <TeamSections report={report} />
          )}
        </article>
      </div>
    </NamesProvider>
  );
}
