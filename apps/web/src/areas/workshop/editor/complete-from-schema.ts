import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import schema from '../../../../../../scenarios/scenario.schema.json';
import { completionsAt } from './completion/schema-completions.ts';
import { yamlPlaceAt } from './completion/yaml-place.ts';

/** What may be written where the cursor stands, by the schema of scenarios. */
export function completeFromSchema({ state, pos, explicit }: CompletionContext): CompletionResult | null {
  const place = yamlPlaceAt(state.sliceDoc(0, pos), state.sliceDoc(pos));
  if (place === undefined || (place.word === '' && !explicit && place.writes === 'key')) return null;
  const completions = completionsAt(schema, place);
  if (completions.length === 0) return null;
  return {
    from: pos - place.word.length,
    validFor: /^[\w:+-]*$/,
    options: completions.map(({ label, info, isRequired, takes }) => ({
      label,
      apply: takes === undefined ? label : `${label}:${takes === 'value' ? ' ' : ''}`,
      type: takes === undefined ? 'enum' : 'property',
      ...(info === undefined ? {} : { info }),
      // What must be there comes first.
      ...(isRequired === true ? { boost: 1 } : {}),
    })),
  };
}
