import type { InboxItem } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { formatLocalTime, formatUtcTime } from '../../../../i18n/format.ts';
import { Ltr } from '../../../../i18n/ltr.tsx';
import { RichWords } from '../../../../words/rich-words.tsx';
import { ShownWords } from '../../../../words/shown-words.tsx';
import { TlpLabel } from '../../../../words/tlp-label.tsx';
import classes from './dressed.module.css';

interface Props {
  readonly item: InboxItem;
  readonly teamName: string;
  /** Names the title for who refers to it. */
  readonly titleId: string;
}

/** What an inject says, looking like what it comes as: a letter of e-mail, a telephone note, a page of a newspaper … */
export function Dressed({ item, teamName, titleId }: Props) {
  const { inject } = item;
  return (
    <div className={classes.dress} data-channel={inject.channel}>
      <Head item={item} teamName={teamName} titleId={titleId} />
      <div className={classes.body}>
        <RichWords words={inject.body} />
      </div>
    </div>
  );
}

function Head({ item, teamName, titleId }: Props) {
  const { t } = useTranslation('team');
  const { inject, releasedAtMs } = item;
  const from = <bdi>{inject.from.name}</bdi>;
  const at = <Ltr>{formatUtcTime(releasedAtMs)}</Ltr>;
  const title = (
    <h2 id={titleId} className={classes.title}>
      <ShownWords words={inject.title} />
    </h2>
  );
  switch (inject.channel) {
    case 'email':
    case 'ticket':
    case 'phone':
      return (
        <div className={classes.head}>
          <p className={classes.kind}>{t(`channel.${inject.channel}`)}</p>
          <dl className={classes.fields}>
            <dt>{t(`dress.${inject.channel}.from`)}</dt>
            <dd>{from}</dd>
            <dt>{t(`dress.${inject.channel}.to`)}</dt>
            <dd>
              <bdi>{teamName}</bdi>
            </dd>
            <dt>{t('dress.time')}</dt>
            <dd>{at}</dd>
            <dt>{t(`dress.${inject.channel}.subject`)}</dt>
            <dd>{title}</dd>
          </dl>
        </div>
      );
    case 'chat':
    case 'sms':
    case 'social':
      return (
        <div className={classes.head}>
          <span aria-hidden className={classes.portrait}>
            {[...inject.from.name][0]}
          </span>
          <p className={classes.author}>
            {from}
            <span className={classes.small}>
              {t(`channel.${inject.channel}`)} · <Ltr>{formatLocalTime(releasedAtMs)}</Ltr>
            </span>
          </p>
          {title}
        </div>
      );
    case 'news':
      return (
        <div className={classes.head}>
          <p className={classes.masthead}>{from}</p>
          {title}
          <p className={classes.small}>{at}</p>
        </div>
      );
    case 'intel':
      return (
        <div className={classes.head}>
          <p className={classes.kind}>
            {t('channel.intel')} <TlpLabel tlp={inject.tlp} />
          </p>
          {title}
          <p className={classes.small}>
            {t('dress.source')}: {from} · {at}
          </p>
        </div>
      );
    case 'system-alert':
      return (
        <div className={classes.head}>
          <p className={classes.kind}>
            <span aria-hidden>▲</span> {t('channel.system-alert')} · {at}
          </p>
          {title}
          <p className={classes.small}>
            {t('dress.source')}: {from}
          </p>
        </div>
      );
    case 'document':
    case 'in-person':
      return (
        <div className={classes.head}>
          <p className={classes.small}>
            {t(`channel.${inject.channel}`)} · {from} · {at}
          </p>
          {title}
        </div>
      );
  }
}
