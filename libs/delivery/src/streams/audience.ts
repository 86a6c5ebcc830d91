import { actorOf, viewOf, type Access } from '@cyberdrill/domain';

/**
 * Whose stream: one team's; one evaluator's, whose actor's id decides what is withheld; the whole journal; or one of the views
 * that are the same for all who have them.
 */
export type StreamAudience =
  'whole' | 'without-scores' | 'wall' | { readonly teamId: string } | { readonly evaluatorId: string };

/** Whose stream the holder of an access is sent; `undefined` for roles that are sent none. */
export function audienceOf(access: Access): StreamAudience | undefined {
  const view = viewOf(access.role);
  switch (view) {
    case 'team':
      return { teamId: access.teamId ?? '' };
    case 'blind':
      return { evaluatorId: actorOf(access)?.id ?? '' };
    case 'none':
      return undefined;
    default:
      return view;
  }
}
