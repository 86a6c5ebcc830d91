/** An attachment cannot be read; the message says why in words that an author may see. */
export class AttachmentRefused extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AttachmentRefused';
  }
}
