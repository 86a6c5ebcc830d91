/** No server answers where one was expected; the message says what to do. */
export class ServerUnreachableError extends Error {
  constructor(server: string, options?: ErrorOptions) {
    super(`No server answers at ${server}. Start it, or say where it is.`, options);
    this.name = 'ServerUnreachableError';
  }
}
