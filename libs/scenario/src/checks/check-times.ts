import type { FaultList } from '../faults/fault-list.ts';
import type { FileTiming } from '../file/scenario-file.ts';
import { durationMs, exerciseTimeMs, isRealDate } from '../file/times.ts';
import { child } from '../yaml/source-map.ts';
import type { CheckContext } from './check-context.ts';

/** Times that exist, targets before deadlines, and nothing planned after the end. */
export function checkTimes({ file, faults }: CheckContext): void {
  const { startsAt, duration } = file.head;
  if (startsAt !== undefined && !isRealDate(startsAt)) {
    faults.add({
      code: 'DATE_INVALID',
      path: 'startsAt',
      message: `"${startsAt}" is not in the calendar.`,
      remedy: 'Write a day and a time that exist, such as 2027-03-02T09:00:00+00:00.',
    });
  }
  if (duration !== undefined) checkAboveZero(faults, durationMs(duration), 'duration', 'The planned length');
  const endMs = duration === undefined ? Infinity : durationMs(duration);
  for (const { item, path } of file.injects) {
    const { release, response } = item;
    if (release.at !== undefined && exerciseTimeMs(release.at) > endMs) {
      faults.add({
        code: 'RELEASE_AFTER_END',
        path: `${path}.release.at`,
        message: `It is released at ${release.at}, after the planned length of ${String(duration)}.`,
        remedy: 'Release it earlier, or plan a longer exercise.',
      });
    }
    if (response?.deadline !== undefined) {
      const at = `${path}.response.deadline`;
      checkAboveZero(faults, durationMs(response.deadline), at, 'The deadline');
    }
    (item.expectations ?? []).forEach((expectation, index) =>
      checkTiming(faults, expectation, child(`${path}.expectations`, index)),
    );
  }
  for (const { item, path } of file.obligations) checkTiming(faults, item, path);
}

function checkTiming(faults: FaultList, { target, deadline }: FileTiming, path: string): void {
  if (durationMs(target) < durationMs(deadline)) return;
  faults.add({
    code: 'DEADLINE_NOT_AFTER_TARGET',
    path: `${path}.deadline`,
    message: `The deadline (${deadline}) is not after the target (${target}).`,
    remedy: 'Set the target earlier or the deadline later: marks fall from the one to the other.',
  });
}

function checkAboveZero(faults: FaultList, lengthMs: number, path: string, what: string): void {
  if (lengthMs > 0) return;
  faults.add({
    code: 'DEADLINE_ZERO',
    path,
    message: `${what} is zero.`,
    remedy: 'Write a span of time such as 20m or 1h30m.',
  });
}
