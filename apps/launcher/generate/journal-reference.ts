import type { GeneratedFile } from './generated-file.ts';
import { hashExample } from './hash-example.ts';
import { describeKinds, type DescribedKind, KINDS, typeNamed } from './journal-kinds.ts';
import { firstSentence, Markdown } from './reference/markdown.ts';
import { readTypes } from './reference/read-types.ts';
import type { DescribedField } from './reference/type-model.ts';

const JOURNAL = 'libs/domain/src/journal';

/** The reference of the journal: what each kind of entry means, field by field, from the types and their comments. */
export function journalReference(): GeneratedFile {
  const types = readTypes([
    KINDS,
    { file: `${JOURNAL}/entry.ts`, name: 'DatedEntry' },
    { file: `${JOURNAL}/entry.ts`, name: 'Seal' },
  ]);
  const kinds = describeKinds(types);
  const shown = new Set([...kinds.map(({ data }) => data.name), 'EntryDataMap', 'DatedEntry', 'Seal']);
  const others = types.filter(({ name }) => !shown.has(name));
  const markdown = new Markdown(others);
  const envelope = ['Seal', 'DatedEntry'].flatMap((name) => typeNamed(types, name).fields ?? []);
  return {
    path: 'libs/domain/reference/journal.md',
    content: [
      INTRODUCTION,
      '## Every entry',
      markdown.fields(ENVELOPE_ORDER.map((name) => envelopeField(name, envelope))),
      HASH_RULE,
      hashExample(),
      '## Kinds of entries',
      ['| kind | what happened |', '| --- | --- |', ...kinds.map(indexRow)].join('\n'),
      ...kinds.map((kind) => kindSection(kind, markdown)),
      '## Types',
      ...others.map((type) => markdown.type(type)),
    ].join('\n\n'),
  };
}

function indexRow({ name, data }: DescribedKind): string {
  const happened = firstSentence(data.doc.text).replaceAll('|', '\\|');
  return `| [\`${name}\`](#${anchorOf(name)}) | ${happened} |`;
}

function kindSection({ name, data, audience, writtenWhen }: DescribedKind, markdown: Markdown): string {
  return [
    `### ${name}`,
    markdown.doc(data.doc),
    `- **Written** ${writtenWhen}\n- **Audience** ${audience}`,
    markdown.fields(data.fields ?? []),
  ].join('\n\n');
}

/** As GitHub makes it from the heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\w -]/g, '')
    .replaceAll(' ', '-');
}

const ENVELOPE_ORDER = [
  'exerciseId',
  'seq',
  'kind',
  'data',
  'audience',
  'actor',
  'commandId',
  'occurredAtMs',
  'exerciseTimeMs',
  'activeTimeMs',
  'recordedAtMs',
  'prevHash',
  'hash',
];

/** What the types say by a parameter is said in words. */
const ENVELOPE_WORDS: Readonly<Record<string, Pick<DescribedField, 'type' | 'doc'>>> = {
  kind: { type: [{ text: 'text' }], doc: { text: 'One of the kinds below.', tags: {} } },
  data: {
    type: [{ text: 'object' }],
    doc: { text: 'What happened, with the fields of its kind.', tags: {} },
  },
};

function envelopeField(name: string, envelope: readonly DescribedField[]): DescribedField {
  const field = envelope.find((each) => each.name === name);
  if (field === undefined || envelope.length !== ENVELOPE_ORDER.length)
    throw new Error(
      `The fields of an entry are no longer ${ENVELOPE_ORDER.join(', ')}; adapt the reference.`,
    );
  return { ...field, ...ENVELOPE_WORDS[name] };
}

const INTRODUCTION = `# The journal

<!-- Made by \`npm run generate\` from ${JOURNAL} and the types it leads to. Change their comments, not this file. -->

An exercise is its journal: the entries below, in the order of \`seq\`, and nothing else. The state of the exercise, every
score and the report follow from them. An exported journal (\`.jsonl\`) holds one entry a line, as a JSON object.

How to read the tables:

- Fields that may be absent are left out of the JSON when there is nothing to say; \`null\` is not used instead.
- A name that ends in \`Ms\` is in milliseconds. \`…ExerciseTimeMs\` is time on the exercise clock, counted from STARTEX; it
  runs at the exercise's rate, stands while paused, and leaps with a time jump. \`…ActiveTimeMs\` is the same without the
  leaps: time that the teams really had. \`…AtMs\` alone is wall time in milliseconds since 1970-01-01 (UTC).
- \`exerciseId\`, \`injectId\`, \`teamId\`, \`obligationId\`, \`objectiveId\`, \`expectationId\` and \`hintId\` name things of the plan,
  which the first entry holds whole; \`responseId\`, \`messageId\`, \`dutyId\` and \`commandId\` name things of the conduct.
- "Control" as an audience means that no team sees the entry. What a team sees of an entry may be less than the entry.`;

const HASH_RULE = `### The hash chain

\`hash\` is computed so that no entry can be changed, left out or moved unnoticed:

1. Take the entry without \`prevHash\` and \`hash\`, absent fields left out.
2. Write it as canonical JSON (RFC 8785): properties sorted by name at every level, no white space, numbers as ECMAScript writes them.
3. Put \`prevHash\`, 64 lower-case hexadecimal digits, before that text, without anything between.
4. \`hash\` is the SHA-256 of the UTF-8 bytes, in lower-case hexadecimal.

\`prevHash\` is the \`hash\` of the entry with the next lower \`seq\`; the first entry has 64 zeros. \`cyberdrill verify\` checks all of it.`;
