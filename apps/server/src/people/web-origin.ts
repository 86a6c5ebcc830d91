import type { Request } from 'express';

/** Where people reach the web application. */
export class WebOrigin {
  private readonly configured: string | undefined;

  /** @param configured scheme, host and port, when the operator has said them */
  constructor(configured: string | undefined) {
    this.configured = configured;
  }

  /**
   * What links to the web application begin with: as configured, else as the caller reached this server; he gets to see them, and
   * nobody else.
   */
  of({ protocol, headers, socket }: Pick<Request, 'protocol' | 'headers' | 'socket'>): string {
    return this.configured ?? `${protocol}://${headers.host ?? `localhost:${socket.localPort}`}`;
  }
}
