import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestError } from '../../../../api/request-error.ts';
import { formatDuration } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { SendState } from '../../../../outbox/send-state.tsx';
import { ofKind, useOutbox } from '../../../../outbox/use-outbox.ts';
import { Dialog } from '../../../../shell/dialog.tsx';
import { Failure } from '../../../../shell/failure.tsx';
import { RichWords } from '../../../../words/rich-words.tsx';
import type { HintAt } from './hint-offers.ts';
import viewClasses from '../inject-view.module.css';
import classes from './hint-line.module.css';

interface Props {
  readonly injectId: string;
  /** Counts the hints of the inject, from 1. */
  readonly number: number;
  readonly offer: HintAt;
  readonly mayOpen: boolean;
}

/** One hint: its cost before it is opened, its words after. */
export function HintLine({ injectId, number, offer, mayOpen }: Props) {
  const { t } = useTranslation('team');
  const { code } = useLanguage();
  const { hint } = offer;
  const cost =
    hint.cost === 0
      ? t('hint.free')
      : t('hint.cost', { part: new Intl.NumberFormat('en', { style: 'percent' }).format(hint.cost) });
  if ('opened' in offer)
    return (
      <div className={classes.opened}>
        <p className={classes.head}>
          {t('hint.named', { number })} · {offer.opened.givenByCoach ? t('hint.given') : cost}
        </p>
        <RichWords words={offer.opened.text} />
      </div>
    );
  return (
    <div className={viewClasses.row}>
      <span>
        {t('hint.named', { number })} · {cost}
        {offer.availableInMs > 0 && (
          <>
            {' '}
            · {t('hint.availableIn')} <bdi>{formatDuration(offer.availableInMs, code)}</bdi>
          </>
        )}
      </span>
      {mayOpen && offer.availableInMs === 0 && (
        <OpenHint injectId={injectId} hintId={hint.id} number={number} cost={cost} />
      )}
    </div>
  );
}

function OpenHint(props: {
  readonly injectId: string;
  readonly hintId: string;
  readonly number: number;
  readonly cost: string;
}) {
  const { injectId, hintId, number, cost } = props;
  const { t } = useTranslation('team');
  const { t: common } = useTranslation();
  const { items, send, dismiss } = useOutbox();
  const [isAsking, setIsAsking] = useState(false);
  const given = ofKind(items, 'hint:open').findLast(
    ({ data }) => data.injectId === injectId && data.hintId === hintId,
  );
  if (given !== undefined && given.error === undefined)
    return <SendState status={given.status} isAtRisk={given.isAtRisk} />;
  const open = () => {
    if (given !== undefined) dismiss(given.commandId);
    send('hint:open', { injectId, hintId });
    setIsAsking(false);
  };
  return (
    <>
      {given?.error !== undefined && <Failure error={new RequestError(given.error)} />}
      <Button
        size="sm"
        variant="default"
        aria-label={t('hint.openNamed', { number })}
        onClick={() => setIsAsking(true)}
      >
        {t('hint.open')}
      </Button>
      {isAsking && (
        <Dialog title={t('hint.openNamed', { number })} onClose={() => setIsAsking(false)}>
          <p>{t('hint.consequence', { cost })}</p>
          <div className={viewClasses.row}>
            <Button onClick={open}>{t('hint.open')}</Button>
            <Button variant="default" onClick={() => setIsAsking(false)}>
              {common('form.cancel')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
