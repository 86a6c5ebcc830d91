import {
  API_PREFIX,
  type BulkInvitationsRequest,
  type NewInvitation,
  type WireError,
} from '@cyberdrill/contracts';
import { AppError } from '@cyberdrill/platform';
import { ServerUnreachableError } from './server-unreachable-error.ts';

/** The server's HTTP side, as an administrator uses it from the command line. */
export class AdminApi {
  private readonly server: string;
  private readonly key: string;

  /** @param server its address, without the path of the API */
  constructor(server: string, key: string) {
    this.server = server;
    this.key = key;
  }

  /** @throws AppError, ServerUnreachableError */
  async invite(exerciseId: string, request: BulkInvitationsRequest): Promise<readonly NewInvitation[]> {
    const response = await this.post(pathOf(exerciseId), request);
    return (await response.json()) as readonly NewInvitation[];
  }

  /** Makes invitations, and answers with the sheets to print. @throws AppError, ServerUnreachableError */
  async inviteOnSheets(exerciseId: string, request: BulkInvitationsRequest): Promise<string> {
    return (await this.post(`${pathOf(exerciseId)}?format=html`, request)).text();
  }

  private async post(path: string, body: object): Promise<Response> {
    const response = await this.send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.key}` },
      body: JSON.stringify(body),
    });
    if (response.ok) return response;
    const { error } = (await response.json()) as { error: WireError };
    throw new AppError(error.code, error.details);
  }

  private async send(path: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(new URL(`${API_PREFIX}${path}`, this.server), init);
    } catch (error) {
      throw new ServerUnreachableError(this.server, { cause: error });
    }
  }
}

function pathOf(exerciseId: string): string {
  return `/exercises/${encodeURIComponent(exerciseId)}/invitations/bulk`;
}
