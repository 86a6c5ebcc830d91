import type { TFunction } from 'i18next';
import { lazy, type ComponentType } from 'react';

/** Words of the control room's catalogues: `t('msel:…')`. */
export type ControlWords = TFunction<['control', 'msel', 'messages']>;

/**
 * A part of the control room, loaded when it is first shown. It has no properties: the exercise comes from `useStaffRoom`, what is
 * open and filtered from `useControlView`.
 */
export type Part = ComponentType;

/** A tab of the side panel. */
export interface SideTab {
  readonly id: string;
  readonly label: (t: ControlWords) => string;
  readonly Panel: Part;
  /** What of it wants to be seen, as a number beside its name; a component, so that only it is drawn anew. */
  readonly Count?: Part;
}

/** The tabs of the side panel, in their order. The first is the one shown. */
export const SIDE_TABS: readonly SideTab[] = [
  {
    id: 'story',
    label: (t) => t('control:tab.story'),
    Panel: lazy(async () => ({ default: (await import('./story/story-panel.tsx')).StoryPanel })),
  },
  {
    id: 'watch',
    label: (t) => t('msel:tab.watch'),
    Panel: lazy(async () => ({ default: (await import('./watch/watch-panel.tsx')).WatchPanel })),
    Count: lazy(async () => ({ default: (await import('./watch/watch-count.tsx')).WatchCount })),
  },
  {
    id: 'composer',
    label: (t) => t('msel:tab.composer'),
    Panel: lazy(async () => ({ default: (await import('./composer/composer-panel.tsx')).ComposerPanel })),
  },
  {
    id: 'log',
    label: (t) => t('msel:tab.log'),
    Panel: lazy(async () => ({ default: (await import('./log/log-panel.tsx')).LogPanel })),
  },
  {
    id: 'inbox',
    label: (t) => t('messages:inbox.tab'),
    Panel: lazy(async () => ({ default: (await import('./inbox/inbox-panel.tsx')).InboxPanel })),
    Count: lazy(async () => ({ default: (await import('./inbox/inbox-count.tsx')).InboxCount })),
  },
];

/** What stands between clock bar and board, one under the other. */
export const STRIPS: readonly Part[] = [
  lazy(async () => ({ default: (await import('./timeline/timeline.tsx')).Timeline })),
];

/** What has no place of its own: palettes and dialogs that open over everything. */
export const OVERLAYS: readonly Part[] = [
  lazy(async () => ({ default: (await import('./palette/palette.tsx')).Palette })),
];

/** Small facts in the line under the board, each a filter or a way somewhere. */
export const FACTS: readonly Part[] = [
  lazy(async () => ({ default: (await import('./watch/watch-facts-line.tsx')).WatchFacts })),
];
