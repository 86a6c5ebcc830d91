import {
  API_PREFIX,
  type PlanExerciseRequest,
  type PlannedExercise,
  type PublicCheckpointKey,
  type WireError,
} from '@cyberdrill/contracts';
import type { FileReference } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';

/** The server's HTTP side, as far as a rehearsal needs it. */
export class DrillApi {
  private readonly base: string;
  private readonly adminToken: string;

  constructor(url: string, adminToken: string) {
    this.base = `${url}${API_PREFIX}`;
    this.adminToken = adminToken;
  }

  async plan(request: PlanExerciseRequest): Promise<PlannedExercise> {
    const response = await this.call('/exercises', this.adminToken, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    return (await response.json()) as PlannedExercise;
  }

  /** The whole journal, one entry a line. */
  async journal(exerciseId: string, token: string): Promise<string> {
    return (await this.call(`/exercises/${exerciseId}/journal`, token)).text();
  }

  /** Has the head of the journal signed, and gives all checkpoints there are, as the server lists them. */
  async signedCheckpoints(exerciseId: string, token: string): Promise<string> {
    await this.call(`/exercises/${exerciseId}/checkpoints`, token, { method: 'POST' });
    return (await this.call(`/exercises/${exerciseId}/checkpoints`, token)).text();
  }

  /** The public key that checkpoints are signed with, in PEM. */
  async checkpointKey(token: string): Promise<string> {
    const response = await this.call('/checkpoint-key', token);
    return ((await response.json()) as PublicCheckpointKey).pem;
  }

  /** The server's own report, as it sends it. */
  async report(exerciseId: string, token: string): Promise<string> {
    return (await this.call(`/exercises/${exerciseId}/report`, token)).text();
  }

  async upload(
    exerciseId: string,
    token: string,
    file: FileReference,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<void> {
    await this.call(`/exercises/${exerciseId}/files/${file.sha256}`, token, {
      method: 'PUT',
      headers: { 'content-type': file.mediaType, 'x-file-name': encodeURIComponent(file.name) },
      body: bytes,
    });
  }

  private async call(path: string, token: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...(init.headers as Record<string, string>), authorization: `Bearer ${token}` };
    const response = await fetch(`${this.base}${path}`, { ...init, headers });
    if (response.ok) return response;
    const { error } = (await response.json()) as { error: WireError };
    throw new AppError(error.code, error.details);
  }
}
