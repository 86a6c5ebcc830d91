import type { Tlp } from '@cyberdrill/domain';
import { Ltr } from '../i18n/ltr.tsx';
import classes from './tlp-label.module.css';

const COLOURS: Readonly<Record<Tlp, string | undefined>> = {
  'TLP:CLEAR': classes.clear,
  'TLP:GREEN': classes.green,
  'TLP:AMBER': classes.amber,
  'TLP:AMBER+STRICT': classes.amber,
  'TLP:RED': classes.red,
};

/** A label of the Traffic Light Protocol as FIRST has it drawn: its colour on black, never translated. */
export function TlpLabel({ tlp }: { readonly tlp: Tlp }) {
  return <Ltr className={`${classes.label} ${COLOURS[tlp] ?? ''}`}>{tlp}</Ltr>;
}
