import { inLanguage, type Scenario, type ShownText, type Text } from '@cyberdrill/domain';
import { useLanguage } from '../../../i18n/use-language.ts';

/** The words of a scenario in the reader's language, or in its own. */
export interface ScenarioWords {
  readonly shown: (text: Text) => ShownText;
  /** Where only plain words can stand. */
  readonly plain: (text: Text) => string;
  /** An inject as people say it: its number and title. */
  readonly inject: (injectId: string) => string;
  readonly obligation: (obligationId: string) => string;
  readonly part: (partId: string) => string;
  readonly role: (roleId: string) => string;
}

/** Gives the words of one scenario. */
export function useWords(scenario: Scenario): ScenarioWords {
  const { code } = useLanguage();
  const shown = (text: Text): ShownText => inLanguage(text, code, scenario.language);
  const plain = (text: Text): string => shown(text).text;
  const named = (name: Text | undefined, id: string): string => (name === undefined ? id : plain(name));
  const find = <T extends { readonly id: string }>(list: readonly T[], id: string): T | undefined =>
    list.find((each) => each.id === id);
  return {
    shown,
    plain,
    inject: (id) => {
      const inject = find(scenario.injects, id);
      return inject === undefined ? id : `${inject.number} ${plain(inject.title)}`;
    },
    obligation: (id) => named(find(scenario.obligations, id)?.title, id),
    part: (id) => named(find(scenario.parts, id)?.name, id),
    role: (id) => (id === 'excon' ? 'EXCON' : named(find(scenario.roles, id)?.name, id)),
  };
}
