import type { Field, Inject, Scenario, Text } from '@cyberdrill/domain';

/** A text of a scenario, and where it stands. */
export interface PlacedText {
  /** Where, as the file has it: `injects[3].title`. */
  readonly path: string;
  readonly text: Text;
}

/** Every text of a scenario that has languages, in the order of the file. */
export function textsOf(scenario: Scenario): readonly PlacedText[] {
  const { title, summary, objectives, parts, roles, phases, injects, obligations } = scenario;
  return [
    { path: 'title', text: title },
    { path: 'summary', text: summary },
    ...objectives.map((each, index) => ({ path: `objectives[${index}].title`, text: each.title })),
    ...parts.map((each, index) => ({ path: `parts[${index}].name`, text: each.name })),
    ...roles.flatMap((each, index) =>
      given(`roles[${index}]`, { name: each.name, description: each.description }),
    ),
    ...phases.map((each, index) => ({ path: `phases[${index}].name`, text: each.name })),
    ...injects.flatMap((each, index) => textsOfInject(each, `injects[${index}]`)),
    ...obligations.map((each, index) => ({ path: `obligations[${index}].title`, text: each.title })),
  ];
}

function textsOfInject(inject: Inject, at: string): readonly PlacedText[] {
  const { title, body, hints, expectations, response, whiteCellNotes, expectedResponse } = inject;
  return [
    ...given(at, { title, body, whiteCellNotes, expectedResponse }),
    ...(response?.form?.fields ?? []).flatMap((field, index) =>
      textsOfField(field, `${at}.response.fields[${index}]`),
    ),
    ...hints.map(({ text }, index) => ({ path: `${at}.hints[${index}].text`, text })),
    ...expectations.map(({ description }, index) => {
      return { path: `${at}.expectations[${index}].description`, text: description };
    }),
  ];
}

function textsOfField(field: Field, at: string): readonly PlacedText[] {
  const options = 'options' in field ? field.options : [];
  return [
    ...given(at, { label: field.label, help: field.help }),
    ...options.map(({ id, label }) => ({ path: `${at}.options.${id}`, text: label })),
  ];
}

function given(at: string, texts: Readonly<Record<string, Text | undefined>>): readonly PlacedText[] {
  return Object.entries(texts).flatMap(([name, text]) =>
    text === undefined ? [] : [{ path: `${at}.${name}`, text }],
  );
}
