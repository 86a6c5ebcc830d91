const aliases = Array.from(
  { length: 9 },
  (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index}, `.repeat(9)}]`,
);

/** Scenarios that are made to hurt whoever reads them: what they are, the fault that is told of them, and the file. */
export const HOSTILE_SCENARIOS: readonly (readonly [string, string, string])[] = [
  ['of aliases of aliases', 'YAML_ALIAS', ['a0: &a0 [x]', ...aliases].join('\n')],
  ['of many aliases', 'YAML_ALIAS', `a: &a x\nb: [${'*a, '.repeat(60)}]`],
  ['of brackets', 'YAML_TOO_DEEP', '['.repeat(100_000)],
  ['of too many values', 'YAML_TOO_COMPLEX', '- 1\n'.repeat(100_000)],
  ['of too many bytes', 'FILE_TOO_LARGE', '#'.repeat(1_000_001)],
  ['that reaches for the prototype', 'YAML_KEY_FORBIDDEN', '__proto__: { isAdministrator: true }'],
  ['that reaches for the constructor', 'YAML_KEY_FORBIDDEN', 'constructor: { prototype: { x: 1 } }'],
  ['of two documents', 'YAML_SEVERAL_DOCUMENTS', 'a: 1\n---\nb: 2'],
  ['with a type of another language', 'YAML_SYNTAX', 'a: !!js/function "() => 1"'],
  ['that is not UTF-8', 'NOT_UTF8', ''],
];
