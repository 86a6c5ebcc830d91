import { Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PersonBar } from '../session/person-bar.tsx';
import { AppearanceSelect } from './appearance-select.tsx';
import { LanguageSelect } from './language-select.tsx';
import classes from './page.module.css';

interface Props {
  /** What the page is, as its first heading and in the browser's title. */
  readonly title: string;
  /** Hides the heading from sight, where the page shows it in another way. */
  readonly isTitleHidden?: boolean;
  /** `narrow` for forms and texts, `wide` for tables, `full` for rooms. */
  readonly width?: 'narrow' | 'wide' | 'full';
  /** As high as the screen and no higher: what does not fit is scrolled inside. For rooms where everything is to be in sight at once. */
  readonly isDense?: boolean;
  /** Stands in the header, between the name of the product and the person. */
  readonly header?: ReactNode;
  readonly children: ReactNode;
}

const MAIN = 'main';

/** Who has just opened the application begins where the browser begins: with the way past the header. */
let isFirst = true;

/**
 * The frame of every page: a way past the header, the header, the page itself, and what can be chosen for this device.
 * Coming to another page, or to another step (give it a `key`), moves the focus to its heading, so that readers of every kind
 * begin where it begins.
 */
export function Page({
  title,
  isTitleHidden = false,
  width = 'narrow',
  isDense = false,
  header,
  children,
}: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – CyberDrill`;
  }, [title]);
  useEffect(() => {
    if (!isFirst) {
      heading.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    isFirst = false;
  }, []);
  return (
    <div className={classes.frame} data-dense={isDense}>
      <a className={classes.skip} href={`#${MAIN}`}>
        {t('shell.skip')}
      </a>
      <header className={classes.header}>
        <Link to="/" className={classes.brand ?? ''}>
          CyberDrill
        </Link>
        <div className={classes.middle}>{header}</div>
        <PersonBar />
      </header>
      <main id={MAIN} tabIndex={-1} className={`${classes.main} ${classes[width] ?? ''}`}>
        <Title
          order={1}
          ref={heading}
          tabIndex={-1}
          {...(isTitleHidden ? { className: classes.hidden ?? '' } : { mb: 'lg' })}
        >
          {title}
        </Title>
        {children}
      </main>
      <footer className={classes.footer}>
        <LanguageSelect />
        <AppearanceSelect />
      </footer>
    </div>
  );
}
