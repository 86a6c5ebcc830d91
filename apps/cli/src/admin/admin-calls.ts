import { API_PREFIX, type WireError } from '@cyberdrill/contracts';
import { AppError } from '@cyberdrill/platform';
import { ServerUnreachableError } from './server-unreachable-error.ts';

/** Calls of a running server's HTTP API with the administrator's key. */
export class AdminCalls {
  private readonly server: string;
  private readonly key: string;

  /** @param server its address, without the path of the API */
  constructor(server: string, key: string) {
    this.server = server;
    this.key = key;
  }

  /**
   * Sends a request and reads the answer, if there is one.
   * @throws AppError with the server's refusal; ServerUnreachableError when nothing, or something else, answers there
   */
  async call<T>(method: string, path: string, body?: object): Promise<T> {
    const text = await this.text(method, path, body);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  /** The same for what is no JSON. @throws as {@link call} */
  async text(method: string, path: string, body?: object): Promise<string> {
    let answer: { readonly isGood: boolean; readonly text: string };
    try {
      const response = await fetch(new URL(`${API_PREFIX}${path}`, this.server), {
        method,
        headers: {
          authorization: `Bearer ${this.key}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      answer = { isGood: response.ok, text: await response.text() };
    } catch (error) {
      throw new ServerUnreachableError(this.server, { cause: error });
    }
    if (answer.isGood) return answer.text;
    throw refusalIn(answer.text) ?? new ServerUnreachableError(this.server);
  }
}

function refusalIn(text: string): AppError | undefined {
  try {
    const { error } = JSON.parse(text) as { error: WireError };
    return new AppError(error.code, error.details);
  } catch {
    return undefined;
  }
}
