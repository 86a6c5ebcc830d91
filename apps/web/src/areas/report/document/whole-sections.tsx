import type { Report } from '@cyberdrill/domain';
import { lazy, Suspense } from 'react';
import { Loading } from '../../../shell/loading.tsx';
import { BandsSection } from '../sections/bands-section.tsx';
import { Checkpoints } from '../sections/checkpoints.tsx';
import { ConductSection } from '../sections/conduct-section.tsx';
import { CoordinationSection } from '../sections/coordination-section.tsx';
import { DimensionsSection } from '../sections/dimensions-section.tsx';
import { HandlingSection } from '../sections/handling-section.tsx';
import { InjectsSection } from '../sections/injects-section.tsx';
import { LogSection } from '../sections/log-section.tsx';
import { MethodSection } from '../sections/method-section.tsx';
import { ObjectivesSection } from '../sections/objectives-section.tsx';
import { RatingsSection } from '../sections/ratings-section.tsx';
import { SummarySection } from '../sections/summary-section.tsx';
import { TeamsSection } from '../sections/teams-section.tsx';
import { TimesSection } from '../sections/times-section.tsx';
import { Section } from './section.tsx';

/** The replay brings the fold of the whole exercise: it is loaded for who may see it. */
const Replay = lazy(async () => ({ default: (await import('../replay/replay.tsx')).Replay }));

interface Props {
  readonly exerciseId: string;
  readonly report: Report;
  readonly hasReplay: boolean;
  /** The reader may see what was signed of the journal. */
  readonly hasHead: boolean;
}

/** The report of the whole exercise, part by part. */
export function WholeSections({ exerciseId, report, hasReplay, hasHead }: Props) {
  return (
    <>
      <SummarySection report={report} />
      <ConductSection
        exercise={report.exercise}
        linkLosses={report.conduct.linkLosses}
        conduct={report.conduct}
      />
      {hasReplay && (
        <Section id="replay">
          <Suspense fallback={<Loading lines={4} />}>
            <Replay exerciseId={exerciseId} />
          </Suspense>
        </Section>
      )}
      <InjectsSection report={report} />
      <TeamsSection report={report} />
      <ObjectivesSection report={report} />
      <DimensionsSection report={report} />
      <BandsSection report={report} />
      <CoordinationSection report={report} />
      <TimesSection report={report} />
      <HandlingSection teams={report.teams} rules={report.rules} />
      <RatingsSection report={report} />
      <LogSection lines={report.conduct.log} />
      <MethodSection report={report}>
        {hasHead && <Checkpoints exerciseId={exerciseId} headHash={report.exercise.journal.headHash} />}
      </MethodSection>
    </>
  );
}
