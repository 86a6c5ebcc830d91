import { lazy, type ComponentType } from 'react';
import { matchPath } from 'react-router';
import type { CatalogueName } from '../i18n/catalogues.ts';
import { needCatalogue } from '../i18n/start-language.ts';

/** A part of the application that is loaded when one of its pages is opened, code and words together. */
interface Area {
  /** Addresses of its pages, as react-router writes them. */
  readonly paths: readonly string[];
  readonly Pages: ComponentType;
  /** Begins to load it; `Pages` waits for the same. */
  readonly start: () => Promise<unknown>;
}

type Load = () => Promise<{ readonly Pages: ComponentType }>;

function area(paths: readonly string[], catalogue: CatalogueName, load: Load): Area {
  let loading: ReturnType<Load> | undefined;
  const begin = async () => {
    const [pages] = await Promise.all([load(), needCatalogue(catalogue)]);
    return pages;
  };
  const start = () => {
    loading ??= begin().catch((error: unknown) => {
      // The next visit tries again.
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return { paths, start, Pages: lazy(async () => ({ default: (await start()).Pages })) };
}

/** Every area there is. One area never imports another: what two of them need lies beside them. */
const AREAS: readonly Area[] = [
  area(['/exercises/:exerciseId/team/*'], 'team', () => import('../areas/team/pages.tsx')),
  area(['/exercises/:exerciseId/control/*'], 'control', () => import('../areas/control/pages.tsx')),
  area(['/exercises/:exerciseId/evaluation/*'], 'evaluation', () => import('../areas/evaluation/pages.tsx')),
  area(['/exercises/:exerciseId/wall'], 'wall', () => import('../areas/wall/pages.tsx')),
  area(['/exercises/:exerciseId/report/*'], 'report', () => import('../areas/report/pages.tsx')),
  area(['/workshop/*'], 'workshop', () => import('../areas/workshop/pages.tsx')),
  area(
    [
      '/',
      '/sign-in',
      '/welcome',
      '/join/*',
      '/reset',
      '/return',
      '/account/*',
      '/accounts/*',
      '/exercises/:exerciseId/people/*',
      '/exercises/:exerciseId/nda',
    ],
    'identity',
    () => import('../areas/identity/pages.tsx'),
  ),
];

/** The area of an address; `undefined` for one that leads nowhere. */
export function areaAt(pathname: string): Area | undefined {
  return AREAS.find(({ paths }) => paths.some((path) => matchPath(path, pathname) !== null));
}
