import type { MessageKind, Party, Phase, RoomLogEntry, TeamInject } from '@cyberdrill/domain';

export const LOG_GROUPS = ['all', 'notes', 'injects', 'messages', 'duties', 'exercise'] as const;
export type LogGroup = (typeof LOG_GROUPS)[number];

/** A line of the team's log. */
export interface LogLine {
  readonly group: Exclude<LogGroup, 'all'>;
  readonly exerciseTimeMs: number;
  /** Wall milliseconds since 1970. */
  readonly wallMs: number;
  /** What happened, in the reader's language. */
  readonly what: string;
  /** What was said or what it was about, as it was written; may be empty. */
  readonly text: string;
}

/** How the log says things in the reader's language. */
export interface LogWords {
  /** Words of the catalogue below `log.kind`. */
  readonly say: (key: string, values?: Readonly<Record<string, string>>) => string;
  readonly phase: (phase: Phase) => string;
  readonly messageKind: (kind: MessageKind) => string;
  readonly names: (parties: readonly Party[]) => string;
  readonly exerciseTime: (exerciseTimeMs: number) => string;
  readonly span: (spanMs: number) => string;
}

/**
 * A team's log as lines.
 * @param own the party that the team is
 */
export function logLines(
  log: readonly RoomLogEntry[],
  own: Party,
  injects: readonly Pick<TeamInject, 'injectId' | 'title'>[],
  words: LogWords,
): readonly LogLine[] {
  const titles = new Map(injects.map(({ injectId, title }) => [injectId, title.text]));
  const dutyTitles = new Map(
    log.flatMap((entry) =>
      entry.kind === 'duty.opened' ? [[entry.data.dutyId, entry.data.title.text] as const] : [],
    ),
  );
  return log.map((entry) => {
    const { exerciseTimeMs, occurredAtMs } = entry;
    return { exerciseTimeMs, wallMs: occurredAtMs, ...told(entry, own, titles, dutyTitles, words) };
  });
}

/** The lines of a group that hold some words, whatever their case. */
export function linesWith(lines: readonly LogLine[], group: LogGroup, words: string): readonly LogLine[] {
  const wanted = words.trim().toLocaleLowerCase();
  return lines.filter(
    (line) =>
      (group === 'all' || line.group === group) &&
      `${line.what}\n${line.text}`.toLocaleLowerCase().includes(wanted),
  );
}

type Told = Pick<LogLine, 'group' | 'what' | 'text'>;

function told(
  entry: RoomLogEntry,
  own: Party,
  titles: ReadonlyMap<string, string>,
  dutyTitles: ReadonlyMap<string, string>,
  { say, phase, messageKind, names, exerciseTime, span }: LogWords,
): Told {
  const ofExercise = (what: string, text = ''): Told => ({ group: 'exercise', what, text });
  const ofInject = (injectId: string, what: string): Told => ({
    group: 'injects',
    what,
    text: titles.get(injectId) ?? '',
  });
  switch (entry.kind) {
    case 'exercise.phase-changed':
      return ofExercise(say('phase', { to: phase(entry.data.to) }), entry.data.reason);
    case 'exercise.started':
      return ofExercise(say('start'));
    case 'exercise.paused':
      return ofExercise(say('pause'), entry.data.reason);
    case 'exercise.resumed':
      return ofExercise(say('resume'));
    case 'exercise.time-jumped':
      return ofExercise(say('jump', { to: exerciseTime(entry.data.toExerciseTimeMs) }));
    case 'exercise.ended':
      return ofExercise(say('end'), entry.data.reason);
    case 'exercise.no-duff-declared':
      return ofExercise(say('noDuff'), entry.data.message);
    case 'exercise.no-duff-lifted':
      return ofExercise(say('noDuffLifted'), entry.data.message);
    case 'exercise.terminated':
      return ofExercise(say('terminated'), entry.data.reason);
    case 'exercise.announced':
      return ofExercise(say('announced'), entry.data.text);
    case 'inject.released':
      return ofInject(entry.data.inject.injectId, say('released'));
    case 'inject.acknowledged':
      return ofInject(entry.data.injectId, say('acknowledged'));
    case 'deadline.extended':
      return ofInject(entry.data.injectId, say('extended', { span: span(entry.data.byMs) }));
    case 'deadline.passed':
      return ofInject(entry.data.injectId, say('passed'));
    case 'response.submitted':
      return ofInject(entry.data.injectId, say(entry.data.isFinal ? 'answered' : 'interim'));
    case 'hint.opened':
      return ofInject(entry.data.injectId, say('hint'));
    case 'message.sent': {
      const { from, to, kind, subject } = entry.data;
      const what =
        from === own
          ? say('sentTo', { kind: messageKind(kind), names: names(to) })
          : say('receivedFrom', { kind: messageKind(kind), names: names([from]) });
      return { group: 'messages', what, text: subject };
    }
    case 'duty.opened':
      return {
        group: 'duties',
        what: say('dutyOpened', { names: names([entry.data.to.party]) }),
        text: entry.data.title.text,
      };
    case 'duty.discharged':
      return { group: 'duties', what: say('dutyDone'), text: dutyTitles.get(entry.data.dutyId) ?? '' };
    case 'duty.overdue':
      return { group: 'duties', what: say('dutyOverdue'), text: dutyTitles.get(entry.data.dutyId) ?? '' };
    case 'team.noted':
      return { group: 'notes', what: say('note'), text: entry.data.text };
  }
}
