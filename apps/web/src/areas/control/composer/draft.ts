import {
  AD_HOC_FIELD_TYPES,
  EXCON_ROLE,
  type AdHocField,
  type AdHocInject,
  type Channel,
  type Inject,
  type LanguageTag,
  type Scenario,
  type Text,
  type Tlp,
} from '@cyberdrill/domain';

/** A text as it is being written: what is empty is not there yet. */
export type DraftText = Readonly<Record<LanguageTag, string>>;

/** A field of the form as it is being written. */
export interface DraftField {
  /** Unique in the form. */
  readonly id: string;
  readonly type: AdHocField['type'];
  readonly label: DraftText;
  readonly required: boolean;
  /** One option a line, in each language. */
  readonly options: DraftText;
}

/** An inject as it is being written. */
export interface InjectDraft {
  readonly kind: AdHocInject['kind'];
  readonly title: DraftText;
  readonly body: DraftText;
  readonly channel: Channel;
  readonly from: string;
  readonly tlp: Tlp;
  /** Empty for all. */
  readonly teamIds: readonly string[];
  readonly acknowledge: boolean;
  readonly freeForm: 'none' | 'optional' | 'required';
  readonly fields: readonly DraftField[];
  /** Minutes after delivery; empty for none. */
  readonly deadline: string;
  /** `now`: as soon as it is added; `at`: at a time; `hand`: kept ready. */
  readonly release: 'now' | 'at' | 'hand';
  /** The time for `at`, as it is written. */
  readonly at: string;
}

const MINUTE_MS = 60_000;

/** Nothing written yet. */
export function emptyDraft({ tlp }: Pick<Scenario, 'tlp'>): InjectDraft {
  return {
    kind: 'inject',
    title: {},
    body: {},
    channel: 'email',
    from: EXCON_ROLE,
    tlp,
    teamIds: [],
    acknowledge: true,
    freeForm: 'none',
    fields: [],
    deadline: '',
    release: 'now',
    at: '',
  };
}

/** What an inject that there is says and asks, to be changed and sent again. Fields that cannot be made here are left out. */
export function draftFrom(inject: Inject): InjectDraft {
  const { title, body, channel, from, tlp, acknowledge, response, kind } = inject;
  return {
    ...emptyDraft({ tlp }),
    kind: kind === 'information' ? 'information' : 'inject',
    title,
    body,
    channel,
    from,
    acknowledge,
    freeForm: response?.freeForm ?? 'none',
    fields: (response?.form?.fields ?? []).flatMap((field): DraftField[] => {
      const type = AD_HOC_FIELD_TYPES.find((each) => each === field.type);
      if (type === undefined) return [];
      const options = 'options' in field ? field.options : [];
      const languages = [...new Set(options.flatMap(({ label }) => Object.keys(label)))];
      const lines = languages.map((language) => [
        language,
        options.map(({ label }) => label[language] ?? '').join('\n'),
      ]);
      return [
        {
          id: field.id,
          type,
          label: field.label,
          required: field.required ?? false,
          options: Object.fromEntries(lines) as DraftText,
        },
      ];
    }),
    deadline: response?.deadlineMs === undefined ? '' : String(Math.round(response.deadlineMs / MINUTE_MS)),
    release: 'hand',
  };
}

/** What is still missing or wrong; each is a key of the words that tell it. */
export type DraftProblem = 'title' | 'body' | 'label' | 'options' | 'deadline' | 'at' | 'past';

/** What keeps a draft from being added. */
export function problemsOf(
  draft: InjectDraft,
  {
    language,
    atMs,
    nowMs,
  }: { readonly language: LanguageTag; readonly atMs: number | undefined; readonly nowMs: number },
): readonly DraftProblem[] {
  const isMissing = (text: DraftText) => (text[language] ?? '').trim() === '';
  const problems: DraftProblem[] = [];
  if (isMissing(draft.title)) problems.push('title');
  if (isMissing(draft.body)) problems.push('body');
  if (asksForm(draft)) {
    if (draft.fields.some(({ label }) => isMissing(label))) problems.push('label');
    if (draft.fields.some((field) => isChoice(field) && optionsOf(field, language).length < 2))
      problems.push('options');
  }
  if (draft.deadline.trim() !== '' && deadlineMsOf(draft) === undefined) problems.push('deadline');
  if (draft.release === 'at') {
    if (atMs === undefined) problems.push('at');
    else if (atMs < nowMs) problems.push('past');
  }
  return problems;
}

/** Languages of the scenario and its teams in which something is written in the own language and not in theirs. */
export function untranslatedIn(
  draft: InjectDraft,
  own: LanguageTag,
  languages: readonly LanguageTag[],
): readonly LanguageTag[] {
  const texts = [
    draft.title,
    draft.body,
    ...(asksForm(draft) ? draft.fields.flatMap(({ label, options }) => [label, options]) : []),
  ].filter((text) => (text[own] ?? '').trim() !== '');
  return languages.filter(
    (language) =>
      language !== own && (texts.length === 0 || texts.some((text) => (text[language] ?? '').trim() === '')),
  );
}

/** A draft without problems as the command says it. */
export function additionOf(
  draft: InjectDraft,
  {
    injectId,
    language,
    atMs,
  }: { readonly injectId: string; readonly language: LanguageTag; readonly atMs: number | undefined },
): AdHocInject {
  const asks = draft.kind === 'inject' && (draft.freeForm !== 'none' || draft.fields.length > 0);
  const deadlineMs = deadlineMsOf(draft);
  return {
    injectId,
    kind: draft.kind,
    title: textOf(draft.title),
    body: textOf(draft.body),
    channel: draft.channel,
    from: draft.from,
    tlp: draft.tlp,
    acknowledge: draft.acknowledge,
    ...(draft.teamIds.length === 0 ? {} : { teamIds: draft.teamIds }),
    ...(draft.release === 'at' && atMs !== undefined ? { atMs } : {}),
    ...(asks
      ? {
          response: {
            freeForm: draft.freeForm,
            ...(draft.fields.length === 0
              ? {}
              : { fields: draft.fields.map((field) => fieldOf(field, language)) }),
            ...(deadlineMs === undefined ? {} : { deadlineMs }),
          },
        }
      : {}),
  };
}

export function isChoice({ type }: Pick<DraftField, 'type'>): boolean {
  return type === 'single' || type === 'multiple';
}

function asksForm({ kind, fields }: InjectDraft): boolean {
  return kind === 'inject' && fields.length > 0;
}

function optionsOf({ options }: DraftField, language: LanguageTag): readonly string[] {
  return (options[language] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** An option is the same in every language by its place in the list. */
function fieldOf(field: DraftField, language: LanguageTag): AdHocField {
  const { id, type, label, required } = field;
  const languages = Object.keys(field.options);
  const options = optionsOf(field, language).map((_, index) => ({
    id: `o${index + 1}`,
    label: textOf(
      Object.fromEntries(languages.map((each) => [each, optionsOf(field, each)[index] ?? ''])) as DraftText,
    ),
  }));
  return { id, type, label: textOf(label), required, ...(isChoice(field) ? { options } : {}) };
}

function textOf(draft: DraftText): Text {
  return Object.fromEntries(Object.entries(draft).filter(([, words]) => words.trim() !== ''));
}

function deadlineMsOf({ deadline }: InjectDraft): number | undefined {
  const minutes = Number(deadline);
  const isPossible = deadline.trim() !== '' && Number.isInteger(minutes) && minutes >= 1 && minutes <= 10_000;
  return isPossible ? minutes * MINUTE_MS : undefined;
}
