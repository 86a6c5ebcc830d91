import {
  EXCON_ROLE,
  exerciseTimeInWords,
  inLanguage,
  type Inject,
  type Scenario,
  type Text,
} from '@cyberdrill/domain';
import { releaseInWords } from './release-in-words.ts';

/** One event of the MSEL in the words of one language; whatever set of columns is chosen, its cells come from here. */
export interface MselRow {
  readonly number: string;
  readonly phase: string;
  readonly kind: Inject['kind'];
  /** `T+00:10:00`; empty for what comes on a condition or by hand. */
  readonly deliveryTime: string;
  /** The moment in the story, ISO 8601; empty like the delivery time. */
  readonly storyTime: string;
  readonly release: string;
  readonly channel: string;
  readonly title: string;
  readonly body: string;
  readonly from: string;
  readonly to: string;
  readonly objectives: string;
  /** What a good team does, one line each. */
  readonly expected: string;
  readonly notes: string;
}

/** The MSEL of a scenario in the scenario's order. */
export function mselRows(scenario: Scenario, language: string): readonly MselRow[] {
  return scenario.injects.map((inject) => rowOf(inject, scenario, language));
}

function rowOf(inject: Inject, scenario: Scenario, language: string): MselRow {
  const words = (text: Text | undefined): string =>
    text === undefined ? '' : inLanguage(text, language, scenario.language).text;
  const named = (list: readonly { readonly id: string; readonly name: Text }[], id: string): string =>
    words(list.find((item) => item.id === id)?.name) || id;
  const { release, to, from } = inject;
  const atMs = release.on === 'time' ? release.atMs : undefined;
  return {
    number: inject.number,
    phase: inject.phase === undefined ? '' : named(scenario.phases, inject.phase),
    kind: inject.kind,
    deliveryTime: atMs === undefined ? '' : exerciseTimeInWords(atMs),
    storyTime: atMs === undefined ? '' : storyTimeOf(scenario, atMs),
    release: releaseInWords(release),
    channel: inject.channel,
    title: words(inject.title),
    body: words(inject.body),
    from: from === EXCON_ROLE ? 'EXCON' : named(scenario.roles, from),
    to: to.length === 0 ? 'ALL' : to.map((part) => named(scenario.parts, part)).join('; '),
    objectives: inject.objectives
      .map((id) => words(scenario.objectives.find((objective) => objective.id === id)?.title) || id)
      .join('; '),
    expected: lines(
      ...inject.expectations.map(({ description }) => words(description)),
      words(inject.expectedResponse),
    ),
    notes: lines(`Release: ${releaseInWords(release)}. ${inject.tlp}.`, words(inject.whiteCellNotes)),
  };
}

function storyTimeOf({ startsAt, scenarioRate }: Scenario, atMs: number): string {
  return new Date(Date.parse(startsAt) + atMs * scenarioRate).toISOString();
}

function lines(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
