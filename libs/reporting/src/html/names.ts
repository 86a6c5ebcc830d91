import type { Report } from '@cyberdrill/domain';
import { html, type Markup } from './markup.ts';

/** Names for ids, each isolated so that a right-to-left name does not disturb the line around it. */
export interface Names {
  readonly team: (teamId: string) => Markup;
  readonly party: (party: string) => Markup;
  /** `3 · Ransom note`. */
  readonly inject: (injectId: string) => Markup;
  readonly objective: (objectiveId: string) => Markup;
  /** Words of the scenario, marked with their language. */
  readonly story: (text: string) => Markup;
}

/** What names are taken from; a whole report has it, and a team's own report too. */
export interface NameSources {
  readonly parties: Report['coordination']['parties'];
  readonly injects: readonly { readonly injectId: string; readonly number: string; readonly title: string }[];
  readonly objectives: readonly { readonly objectiveId: string; readonly title: string }[];
  readonly language: string;
}

/** Makes the names of a report. */
export function namesFrom({ parties, injects, objectives, language }: NameSources): Names {
  const story = (text: string) => html`<bdi lang="${language}">${text}</bdi>`;
  const partyNames = new Map(parties.map(({ party, name }) => [party, html`<bdi>${name}</bdi>`]));
  const injectNames = new Map(
    injects.map(({ injectId, number, title }) => [injectId, html`${number} · ${story(title)}`]),
  );
  const objectiveNames = new Map(objectives.map(({ objectiveId, title }) => [objectiveId, story(title)]));
  const found = (names: ReadonlyMap<string, Markup>, id: string) => names.get(id) ?? html`<bdi>${id}</bdi>`;
  return {
    party: (party) => found(partyNames, party),
    team: (teamId) => found(partyNames, `team:${teamId}`),
    inject: (injectId) => found(injectNames, injectId),
    objective: (objectiveId) => found(objectiveNames, objectiveId),
    story,
  };
}
