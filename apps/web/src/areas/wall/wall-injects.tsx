import { inLanguage, type Wall, type WallInject } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { Ltr } from '../../i18n/ltr.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import { ShownWords } from '../../words/shown-words.tsx';
import { newest } from './wall-figures.ts';
import classes from './wall.module.css';

/** As many as can be read from afar. */
const MOST_SHOWN = 6;
const STEPS = ['received', 'opened', 'answered'] as const;

/** How many teams have received, opened and answered each inject; who has not is nobody's business here. */
export function WallInjects({ wall }: { readonly wall: Wall }) {
  const { t } = useTranslation('wall');
  const { shown, earlier } = newest(wall, MOST_SHOWN);
  return (
    <section className={classes.panel} aria-labelledby="wall-injects">
      <h2 id="wall-injects">{t('injects.title')}</h2>
      {shown.length === 0 ? (
        <p>{t('injects.none')}</p>
      ) : (
        <table className={classes.injects}>
          <thead>
            <tr>
              <th scope="col">{t('injects.inject')}</th>
              {STEPS.map((step) => (
                <th key={step} scope="col">
                  {t(`injects.${step}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((inject) => (
              <Row key={inject.injectNumber} inject={inject} />
            ))}
          </tbody>
        </table>
      )}
      {earlier > 0 && <p className={classes.soft}>{t('injects.earlier', { count: earlier })}</p>}
    </section>
  );
}

function Row({ inject }: { readonly inject: WallInject }) {
  const { code } = useLanguage();
  const { injectNumber, title, sent } = inject;
  return (
    <tr>
      <th scope="row">
        <Ltr className={classes.number ?? ''}>{injectNumber}</Ltr>{' '}
        {title !== undefined && <ShownWords words={inLanguage(title, code, 'en')} />}
      </th>
      {STEPS.map((step) => (
        <td key={step} data-done={inject[step].length >= sent.length}>
          <Ltr>
            {inject[step].length}/{sent.length}
          </Ltr>
          <progress aria-hidden value={inject[step].length} max={sent.length} />
        </td>
      ))}
    </tr>
  );
}
