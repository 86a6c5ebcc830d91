/** The file of the checkpoint key holds something else; the message is written for operators. */
export class CheckpointKeyError extends Error {
  constructor(file: string, options?: ErrorOptions) {
    super(`${file} holds no Ed25519 private key. Put back the one that was there.`, options);
    this.name = 'CheckpointKeyError';
  }
}
