import type { WireError } from '@cyberdrill/contracts';
import { parseSetCookie } from 'cookie';

/** A browser with a page of the server open: it keeps cookies, and says with each request where it comes from. */
export class Browser {
  readonly origin: string;
  readonly cookies = new Map<string, string>();
  /** The last `Set-Cookie` headers, as they came. */
  setCookies: readonly string[] = [];

  constructor(origin: string) {
    this.origin = origin;
  }

  /** Another browser with the same cookies, as a thief of them would have it. */
  copy(): Browser {
    const copy = new Browser(this.origin);
    for (const [name, value] of this.cookies) copy.cookies.set(name, value);
    return copy;
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async request(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const url = path.startsWith('/') ? `${this.origin}/api/v1${path}` : path;
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(method === 'GET' ? {} : { origin: this.origin }),
        ...(this.cookies.size > 0 && { cookie: this.cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    this.keep(response);
    return response;
  }

  /** Asks for something that must be given. */
  async get<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await this.request(method, path, body);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  /** Code of the refusal, or the status of what was let through. */
  async answer(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<string> {
    const response = await this.request(method, path, body, headers);
    const text = await response.text();
    if (response.ok) return String(response.status);
    return (JSON.parse(text) as { readonly error: WireError }).error.code;
  }

  private keep(response: Response): void {
    this.setCookies = response.headers.getSetCookie();
    for (const line of this.setCookies) {
      const { name, value, maxAge } = parseSetCookie(line);
      if (maxAge === 0 || value === undefined || value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
