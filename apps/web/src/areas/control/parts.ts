import type { TFunction } from 'i18next';
import type { ComponentType } from 'react';
import { Loading } from '../../shell/loading.tsx';
import { loadPart } from './load-part.tsx';

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
    Panel: loadPart(async () => (await import('./story/story-panel.tsx')).StoryPanel, Loading),
  },
  {
    id: 'watch',
    label: (t) => t('msel:tab.watch'),
    Panel: loadPart(async () => (await import('./watch/watch-panel.tsx')).WatchPanel, Loading),
    Count: loadPart(async () => (await import('./watch/watch-count.tsx')).WatchCount),
  },
  {
    id: 'composer',
    label: (t) => t('msel:tab.composer'),
    Panel: loadPart(async () => (await import('./composer/composer-panel.tsx')).ComposerPanel, Loading),
  },
  {
    id: 'log',
    label: (t) => t('msel:tab.log'),
    Panel: loadPart(async () => (await import('./log/log-panel.tsx')).LogPanel, Loading),
  },
  {
    id: 'inbox',
    label: (t) => t('messages:inbox.tab'),
    Panel: loadPart(async () => (await import('./inbox/inbox-panel.tsx')).InboxPanel, Loading),
    Count: loadPart(async () => (await import('./inbox/inbox-count.tsx')).InboxCount),
  },
];

/** What stands between clock bar and board, one under the other. */
export const STRIPS: readonly Part[] = [
  loadPart(async () => (await import('./timeline/timeline.tsx')).Timeline),
];

/** Small facts in the line under the board, each a filter or a way somewhere. */
export const FACTS: readonly Part[] = [
  loadPart(async () => (await import('./watch/watch-facts-line.tsx')).WatchFacts),
];
