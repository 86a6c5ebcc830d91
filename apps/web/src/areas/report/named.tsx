import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf } from '../../i18n/languages.ts';
import type { ReportNames } from './names.ts';

const Names = createContext<ReportNames | undefined>(undefined);

/** Gives every part of a report the names in it. */
export const NamesProvider = Names.Provider;

/** The names in the report that is shown. @throws Error outside of a report */
export function useNames(): ReportNames {
  const names = useContext(Names);
  if (names === undefined) throw new Error('there is no report around this');
  return names;
}

/** Words of the scenario, in its own language. */
export function ScenarioText({ text }: { readonly text: string }) {
  const { language } = useNames();
  return (
    <bdi lang={language} dir={directionOf(language)}>
      {text}
    </bdi>
  );
}

/** A team by its name. */
export function TeamName({ teamId }: { readonly teamId: string }) {
  return <bdi>{useNames().team(teamId)}</bdi>;
}

/** A team or a simulated role by the name others know it by. */
export function PartyName({ party }: { readonly party: string }) {
  return <bdi>{usePartyName()(party)}</bdi>;
}

/** The name of a party as plain text, for what is drawn. */
export function usePartyName(): (party: string) => string {
  const { t } = useTranslation('report');
  const names = useNames();
  return (party) => names.party(party) ?? t('party.excon');
}

/** An inject by number and title. */
export function InjectName({ injectId }: { readonly injectId: string }) {
  const inject = useNames().inject(injectId);
  if (inject === undefined) return <bdi>{injectId}</bdi>;
  return (
    <>
      <bdi>{inject.number}</bdi> <ScenarioText text={inject.title} />
    </>
  );
}

/** Teams by name, in a list; all of them as one word. */
export function TeamNames({ teamIds }: { readonly teamIds: readonly string[] }) {
  const { t } = useTranslation('report');
  const names = useNames();
  if (teamIds.length > 1 && teamIds.length === names.teamIds.length) return <>{t('allTeams')}</>;
  return teamIds.map((teamId, index) => (
    <span key={teamId}>
      {index > 0 && ', '}
      <TeamName teamId={teamId} />
    </span>
  ));
}
