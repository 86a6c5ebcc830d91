import type { ErrorObject } from 'ajv';
import schema from '../../../../scenarios/scenario.schema.json' with { type: 'json' };
import type { Finding } from '../faults/fault-list.ts';
import { child } from '../yaml/source-map.ts';
import { suggest } from './nearest.ts';
import type { ShapeError } from './shape-errors.ts';
import { kindOf, showValue } from './show-value.ts';

/** The part of a JSON Schema that is used to explain an error. */
interface SchemaNode {
  readonly description?: string;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
}

const DEFINITIONS = schema.definitions as Readonly<Record<string, SchemaNode>>;

/** What people call the things of a scenario file, by the name of their type. */
const NOUNS: Readonly<Record<string, string>> = {
  ScenarioFile: 'a scenario',
  FileObjective: 'an objective',
  FilePart: 'a part',
  FileRole: 'a role',
  FilePhase: 'a phase',
  FileInject: 'an inject',
  FileAttachment: 'an attachment',
  FileRelease: 'a release',
  FileCondition: 'a condition',
  FileResponse: 'a response',
  FileField: 'a field',
  FileCheck: 'a check',
  FileExpectation: 'an expectation',
  FileHint: 'a hint',
  FileObligation: 'an obligation',
};

/** Says in words what is wrong with the shape of one part, and what to do about it. */
export function explainShapeError({ path, error }: ShapeError): Finding {
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(path, error);
    case 'required':
      return missingKey(path, error);
    case 'enum':
    case 'const':
      return unknownValue(path, error);
    case 'type':
      return wrongType(path, error);
    case 'pattern':
    case 'anyOf':
      return wrongForm(path, error);
    default:
      return outOfRange(path, error);
  }
}

function unknownKey(path: string, error: ErrorObject): Finding {
  const { additionalProperty: key } = error.params as { additionalProperty: string };
  const keys = Object.keys(nodeOf(error).properties ?? {});
  return {
    code: 'KEY_UNKNOWN',
    path: child(path, key),
    spot: 'key',
    message: `"${key}" is not a key of ${nounOf(error)}.`,
    remedy: suggest(key, keys),
  };
}

function missingKey(path: string, error: ErrorObject): Finding {
  const { missingProperty: key } = error.params as { missingProperty: string };
  const property = nodeOf(error).properties?.[key];
  return {
    code: 'KEY_MISSING',
    path,
    message: `The key "${key}" is missing; ${nounOf(error)} must have it.`,
    remedy: withDescription(`Add "${key}".`, property),
  };
}

function unknownValue(path: string, error: ErrorObject): Finding {
  const { allowedValues, allowedValue } = error.params as {
    allowedValues?: unknown[];
    allowedValue?: unknown;
  };
  const known = (allowedValues ?? [allowedValue]).map(String);
  return {
    code: 'VALUE_UNKNOWN',
    path,
    message: `${showValue(error.data)} is not a value that is known here.`,
    remedy: suggest(String(error.data), known),
  };
}

function wrongType(path: string, error: ErrorObject): Finding {
  const { type } = error.params as { type: string | string[] };
  const types = typeof type === 'string' ? [type] : type;
  const expected = types.map((name) => TYPE_WORDS[name] ?? name).join(' or ');
  const needsQuotes = types.includes('string') && ['number', 'boolean'].includes(typeof error.data);
  return {
    code: 'TYPE_WRONG',
    path,
    message: `${capital(expected)} is expected here, not ${kindOf(error.data)}.`,
    remedy: needsQuotes ? 'Put the value in quotes.' : withDescription(`Write ${expected}.`, nodeOf(error)),
  };
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
};

function wrongForm(path: string, error: ErrorObject): Finding {
  const { propertyName } = error;
  if (propertyName !== undefined) {
    return {
      code: 'FORM_WRONG',
      path: child(path, propertyName),
      spot: 'key',
      message: `The key "${propertyName}" is not in the form expected here.`,
      remedy: isTranslation(error)
        ? 'Use a language tag as key, such as `en` or `pt-BR`.'
        : 'Use lower-case letters, digits and hyphens.',
    };
  }
  return {
    code: 'FORM_WRONG',
    path,
    message: `${capital(showValue(error.data))} is not in the form expected here.`,
    remedy: withDescription('Expected:', nodeOf(error)),
  };
}

function outOfRange(path: string, error: ErrorObject): Finding {
  return {
    code: 'OUT_OF_RANGE',
    path,
    message: rangeProblem(error),
    remedy: withDescription('Expected:', nodeOf(error)),
  };
}

function rangeProblem({ keyword, params, data }: ErrorObject): string {
  const { limit } = params as { limit: number };
  switch (keyword) {
    case 'minItems':
    case 'minProperties':
      return `At least ${limit} ${limit === 1 ? 'entry is' : 'entries are'} needed here.`;
    case 'minLength':
      return 'The text is empty.';
    case 'maxLength':
      return `The text is longer than ${limit} characters.`;
    default:
      return `${showValue(data)} is outside the range that is possible here.`;
  }
}

function nodeOf(error: ErrorObject): SchemaNode {
  return (error.parentSchema ?? {}) as SchemaNode;
}

function nounOf(error: ErrorObject): string {
  const name = Object.keys(DEFINITIONS).find((key) => DEFINITIONS[key] === error.parentSchema);
  return NOUNS[name ?? ''] ?? 'this mapping';
}

function isTranslation(error: ErrorObject): boolean {
  return error.schemaPath.startsWith('#/definitions/TranslatedText/');
}

/** The schema's own words, taken from the comments of the file types; a reference speaks through what it refers to. */
function withDescription(words: string, node: SchemaNode | undefined): string {
  const referred = node?.$ref?.split('/').at(-1);
  const description =
    node?.description ?? (referred === undefined ? undefined : DEFINITIONS[referred]?.description);
  return description === undefined ? words.replace(/:$/, ' another value.') : `${words} ${description}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
