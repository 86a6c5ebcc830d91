/** Whose stream: one team's redacted one, or the whole journal for exercise control and evaluators. */
export type StreamAudience = { readonly teamId: string } | 'whole';
