import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStaffRoom } from '../../exercise/staff-frame.tsx';
import { Loading } from '../../shell/loading.tsx';
import { Board } from './board/board.tsx';
import { ClockBar } from './clock-bar/clock-bar.tsx';
import classes from './control-page.module.css';
import { OVERLAYS } from './overlays.ts';
import { FACTS, STRIPS } from './parts.ts';
import { Questions } from './questions/questions.tsx';
import { SidePanel } from './side-panel.tsx';
import { ControlViewProvider, type Question } from './view/control-view.ts';
import { useNewControlView } from './view/use-new-control-view.ts';

/** Nothing is drawn of a past that is still on its way: the room opens when everything there is has come. */
export function ControlPage() {
  const { link } = useStaffRoom();
  const [hasCome, setHasCome] = useState(link.status === 'live');
  useEffect(() => {
    if (link.status === 'live') setHasCome(true);
  }, [link.status]);
  return hasCome ? <ControlRoom /> : <Loading />;
}

/** The control room: what can be done to the exercise, its timeline, the board, and what is worked on beside it. */
function ControlRoom() {
  const { t } = useTranslation('control');
  const [question, ask] = useState<Question>();
  const view = useNewControlView(ask);
  return (
    <ControlViewProvider value={view}>
      <div className={classes.room}>
        <ClockBar />
        <div className={classes.strips}>
          {STRIPS.map((Strip, index) => (
            <Strip key={index} />
          ))}
        </div>
        <div className={classes.work}>
          <Board />
          <SidePanel />
        </div>
        {FACTS.length > 0 && (
          <section className={classes.facts} aria-label={t('facts')}>
            {FACTS.map((Fact, index) => (
              <Fact key={index} />
            ))}
          </section>
        )}
      </div>
      <Questions question={question} onClose={() => ask(undefined)} />
      {OVERLAYS.map((Overlay, index) => (
        <Overlay key={index} />
      ))}
    </ControlViewProvider>
  );
}
