/** There is no administrator's key where one was looked for; the message says what to do. */
export class AdminKeyMissingError extends Error {
  constructor(file: string, options?: ErrorOptions) {
    super(
      `There is no administrator’s key in ${file}. Name its file with --key-file, or set ADMIN_TOKEN.`,
      options,
    );
    this.name = 'AdminKeyMissingError';
  }
}
