import type { Channel, ResponseRequest } from './inject.ts';
import type { Text } from './text.ts';
import type { Tlp } from './tlp.ts';

export const AD_HOC_KINDS = ['inject', 'information'] as const;

export const AD_HOC_FIELD_TYPES = ['text', 'number', 'single', 'multiple'] as const;

/** A field of the form that comes with an inject made up in play. */
export interface AdHocField {
  /** Unique within the form; the key of the answer. */
  readonly id: string;
  readonly type: (typeof AD_HOC_FIELD_TYPES)[number];
  readonly label: Text;
  readonly required?: boolean;
  /** For `single` and `multiple`, at least two; the others have none. */
  readonly options?: readonly { readonly id: string; readonly label: Text }[];
}

/** What an inject made up in play asks for; see {@link ResponseRequest}. */
export interface AdHocResponse extends Pick<ResponseRequest, 'freeForm' | 'deadlineMs'> {
  /** At least one; left out: no form. */
  readonly fields?: readonly AdHocField[];
}

/**
 * An inject that control makes up while the exercise is planned or played. It has words and asks for answers; it measures nothing, so
 * that no score hangs on what was thought of in a hurry.
 */
export interface AdHocInject {
  /** Client-made, unique in the exercise. Teams come to see it with the inject, so it should tell nothing. */
  readonly injectId: string;
  readonly kind: (typeof AD_HOC_KINDS)[number];
  /** In the scenario's own language at least; in no language that is neither the scenario's nor a team's. */
  readonly title: Text;
  readonly body: Text;
  readonly channel: Channel;
  /** Simulated role it comes from: a role id of the scenario, or `excon`. */
  readonly from: string;
  readonly tlp: Tlp;
  /** The teams it is addressed to; left out: all. */
  readonly teamIds?: readonly string[];
  /** Exercise milliseconds at which it goes out, not before now; left out: by hand only. */
  readonly atMs?: number;
  readonly acknowledge: boolean;
  readonly response?: AdHocResponse;
}
