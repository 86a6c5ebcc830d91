import { lazy, type ComponentType } from 'react';
import { matchPath } from 'react-router';
import { CATALOGUES_OF, type AreaName } from '../i18n/area-catalogues.ts';
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

function area(name: AreaName, paths: readonly string[], load: Load): Area {
  let loading: ReturnType<Load> | undefined;
  const begin = async () => {
    const [pages] = await Promise.all([load(), ...CATALOGUES_OF[name].map(needCatalogue)]);
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
  area('team', ['/exercises/:exerciseId/team/*'], () => import('../areas/team/pages.tsx')),
  area('control', ['/exercises/:exerciseId/control/*'], () => import('../areas/control/pages.tsx')),
  area('evaluation', ['/exercises/:exerciseId/evaluation/*'], () => import('../areas/evaluation/pages.tsx')),
  area('wall', ['/exercises/:exerciseId/wall'], () => import('../areas/wall/pages.tsx')),
  area('report', ['/exercises/:exerciseId/report/*'], () => import('../areas/report/pages.tsx')),
  area(
    'workshop',
    ['/workshop/*', '/exercises/:exerciseId/scenario'],
    () => import('../areas/workshop/pages.tsx'),
  ),
  area(
    'identity',
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
    () => import('../areas/identity/pages.tsx'),
  ),
];

/** The area of an address; `undefined` for one that leads nowhere. */
export function areaAt(pathname: string): Area | undefined {
  return AREAS.find(({ paths }) => paths.some((path) => matchPath(path, pathname) !== null));
}
