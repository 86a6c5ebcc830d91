import { showText, type ExerciseState, type LanguageTag, type Team } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { RichWords } from '../../../words/rich-words.tsx';
import { ShownWords } from '../../../words/shown-words.tsx';
import { TlpLabel } from '../../../words/tlp-label.tsx';
import type { Names } from '../names/use-names.ts';
import classes from './composer.module.css';
import { isChoice, type InjectDraft } from './draft.ts';

interface Props {
  readonly draft: InjectDraft;
  readonly exercise: ExerciseState;
  readonly language: LanguageTag;
  readonly names: Names;
}

/** The inject as a team that reads a language would see it, with the names that its words leave open. */
export function Preview({ draft, exercise, language, names }: Props) {
  const { t } = useTranslation(['msel', 'control']);
  const reader = readerOf(exercise.teams, draft.teamIds, language);
  const shown = (text: InjectDraft['title']) => showText(exercise, written(text), reader);
  return (
    <section className={classes.preview} aria-label={t('composer.preview')}>
      <p className={classes.previewNote}>
        {t('composer.previewOf', { team: reader.name })} · {t(`control:channel.${draft.channel}`)}
      </p>
      <p className={classes.previewFrom}>
        <bdi>{names.party(`role:${draft.from}`)}</bdi> <TlpLabel tlp={draft.tlp} />
      </p>
      <h3 className={classes.previewTitle}>
        <ShownWords words={shown(draft.title)} />
      </h3>
      <RichWords words={shown(draft.body)} />
      {draft.kind === 'inject' && draft.fields.length > 0 && (
        <ul className={classes.previewFields}>
          {draft.fields.map((field) => (
            <li key={field.id}>
              <ShownWords words={shown(field.label)} />{' '}
              <span className={classes.previewNote}>({t(`composer.type.${field.type}`)})</span>
              {isChoice(field) && (
                <ul>
                  {shown(field.options)
                    .text.split('\n')
                    .filter((line) => line.trim() !== '')
                    .map((line, index) => (
                      <li key={index}>
                        <bdi>{line}</bdi>
                      </li>
                    ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Somebody who reads the language: of those it goes to first, else of all, else one who stands for them. */
function readerOf(teams: readonly Team[], teamIds: readonly string[], language: LanguageTag): Team {
  const addressed = teams.filter(({ id }) => teamIds.length === 0 || teamIds.includes(id));
  const reads = (team: Team) => team.language === language;
  return (
    addressed.find(reads) ??
    teams.find(reads) ?? { id: '', name: addressed[0]?.name ?? '…', part: '', language }
  );
}

/** Without what is empty, as the team would get it. */
function written(text: InjectDraft['title']): InjectDraft['title'] {
  return Object.fromEntries(Object.entries(text).filter(([, words]) => words.trim() !== ''));
}
