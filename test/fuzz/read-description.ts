import { API_PREFIX } from '@cyberdrill/contracts';
import type { Schema, Schemas } from './sample.ts';
import type { Operation } from './target.ts';

interface Described {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Schemas };
}

/** What a server says of its own API: every route that there is, and the shape of what it takes. */
export async function readDescription(
  url: string,
): Promise<{ readonly operations: readonly Operation[]; readonly schemas: Schemas }> {
  const response = await fetch(`${url}${API_PREFIX}/openapi.json`);
  if (!response.ok) throw new Error(`the description cannot be read: ${response.status}`);
  const { paths, components } = (await response.json()) as Description;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => operationOf(path, method, described)),
  );
  return { operations, schemas: components.schemas };
}

function operationOf(path: string, method: string, { parameters = [], requestBody }: Described): Operation {
  const query = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  const [content] = Object.entries(requestBody?.content ?? {});
  const body = content && { mediaType: content[0], schema: content[1].schema ?? {} };
  return { method: method.toUpperCase(), path, query, ...(body && { body }) };
}
