import { showInject } from '@cyberdrill/domain';
import { Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FileLink } from '../../../answers/file-link.tsx';
import { lookOf } from '../../../exercise/cell-look.ts';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { StateMark } from '../../../exercise/state-mark.tsx';
import { Ltr } from '../../../i18n/ltr.tsx';
import { RichWords } from '../../../words/rich-words.tsx';
import { ShownWords } from '../../../words/shown-words.tsx';
import { TlpLabel } from '../../../words/tlp-label.tsx';
import { useControlView } from '../view/control-view.ts';
import { StoryActions } from './story-actions.tsx';
import { StoryAnswers } from './story-answers.tsx';
import { StoryHints } from './story-hints.tsx';
import { StoryLog } from './story-log.tsx';
import { StoryMessages } from './story-messages.tsx';
import { StoryRatings } from './story-ratings.tsx';
import { StorySection } from './story-section.tsx';
import classes from './story.module.css';
import { TimeChain } from './time-chain-list.tsx';

/** The whole story of the cell that is open: where it stands, what can be done, and everything that has happened. */
export function StoryPanel() {
  const { t } = useTranslation(['control', 'common']);
  const { exerciseId, exercise } = useStaffRoom();
  const { openedCell, openCell } = useControlView();
  const { injectId = '', teamId = '' } = openedCell ?? {};
  const inject = exercise.outline.injects.get(injectId)?.inject;
  const team = exercise.outline.teams.get(teamId)?.team;
  const cell = exercise.cells.get(injectId)?.[teamId];
  if (inject === undefined || team === undefined || cell === undefined)
    return <Text c="dimmed">{t('story.empty')}</Text>;
  const { state, mark } = lookOf(cell, inject);
  const shown = showInject(exercise, inject, team);
  return (
    <article className={classes.story} aria-labelledby="story-title">
      <header className={classes.head}>
        <div>
          <Text size="sm" c="dimmed">
            <bdi>{team.name}</bdi>
          </Text>
          <Title order={2} size="h4" id="story-title">
            <Ltr>{inject.number}</Ltr> <ShownWords words={shown.title} />
          </Title>
        </div>
        <Button size="compact-sm" variant="default" onClick={() => openCell(undefined)}>
          {t('common:form.close')}
        </Button>
      </header>
      <p className={classes.state}>
        <StateMark state={state} withWord />
        {mark !== undefined && (
          <span className={classes.mark} data-mark={mark}>
            <span aria-hidden>◷</span> {t(`mark.${mark}`)}
          </span>
        )}
        <span>{t(`channel.${inject.channel}`)}</span>
        <TlpLabel tlp={inject.tlp} />
      </p>
      <StoryActions cell={cell} inject={inject} />
      <StorySection title={t('story.times')} isOpen>
        <TimeChain cell={cell} inject={inject} />
      </StorySection>
      <StorySection
        title={t('story.answers', { count: cell.responses.length })}
        isOpen={cell.responses.length > 0}
      >
        <StoryAnswers exerciseId={exerciseId} cell={cell} inject={inject} />
      </StorySection>
      <StorySection title={t('story.text')} isOpen={cell.responses.length === 0}>
        <Text size="sm" c="dimmed" mb="xs">
          {t('story.from')} <bdi>{shown.from.name}</bdi>
        </Text>
        <RichWords words={shown.body} />
        {shown.attachments.length > 0 && (
          <ul className={classes.files}>
            {shown.attachments.map((file) => (
              <li key={file.sha256}>
                <FileLink exerciseId={exerciseId} file={file} />
              </li>
            ))}
          </ul>
        )}
      </StorySection>
      <StoryMessages cell={cell} />
      <StoryHints cell={cell} inject={inject} />
      <StoryRatings cell={cell} inject={inject} />
      <StorySection title={t('story.log')}>
        <StoryLog cell={cell} />
      </StorySection>
    </article>
  );
}
