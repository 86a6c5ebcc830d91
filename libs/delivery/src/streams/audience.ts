import { viewOf, type Access } from '@cyberdrill/domain';

/** Whose stream: one team's redacted one, or the whole journal for exercise control and evaluators. */
export type StreamAudience = { readonly teamId: string } | 'whole';

/** Whose stream the holder of an access is sent; `undefined` for roles that are sent none. */
export function audienceOf({ role, teamId }: Access): StreamAudience | undefined {
  const view = viewOf(role);
  if (view === 'team') return { teamId: teamId ?? '' };
  return view === 'whole' || view === 'blind' ? 'whole' : undefined;
}
