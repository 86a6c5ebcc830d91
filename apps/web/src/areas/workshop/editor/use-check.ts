import type { ScenarioCheck, ScenarioCheckRequest } from '@cyberdrill/contracts';
import type { Scenario } from '@cyberdrill/domain';
import { useEffect, useState } from 'react';
import { asRequestError } from '../../../api/request-error.ts';
import { request } from '../../../api/request.ts';

/** How long nobody must have typed before the server is asked. */
const QUIET_MS = 500;
const RETRY_MS = 3_000;

/** What the server said of a source last. */
export interface Checked {
  readonly faults: ScenarioCheck['faults'];
  /** The scenario as it was when it was sound last. */
  readonly parsed?: Scenario;
  /** The source that the faults are about. */
  readonly source: string;
}

/** Has a source checked whenever it has not changed for a while; answers about an older one are dropped. */
export function useCheck(
  source: string,
  basedOn: string,
  first: Checked,
): { readonly checked: Checked; readonly isCurrent: boolean; readonly error: unknown } {
  const [checked, setChecked] = useState(first);
  const [error, setError] = useState<unknown>();
  const isCurrent = checked.source === source;
  useEffect(() => {
    if (isCurrent) return;
    const gone = new AbortController();
    const body: ScenarioCheckRequest = { source, basedOn };
    const ask = (): void => {
      request<ScenarioCheck>('POST', '/scenarios/check', { body, signal: gone.signal }).then(
        ({ faults, parsed }) => {
          setError(undefined);
          setChecked((before) => ({
            ...before,
            source,
            faults,
            ...(parsed === undefined ? {} : { parsed }),
          }));
        },
        (failed: unknown) => {
          if (gone.signal.aborted) return;
          setError(failed);
          // Who types fast is asked to wait; a line that broke may come back.
          if (['TOO_MANY_REQUESTS', 'UNREACHABLE'].includes(asRequestError(failed).code))
            timer = setTimeout(ask, RETRY_MS);
        },
      );
    };
    let timer = setTimeout(ask, QUIET_MS);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [source, basedOn, isCurrent]);
  return { checked, isCurrent, error };
}
