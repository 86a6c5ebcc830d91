import { AppError } from '@cyberdrill/platform';
import { canonicalEmail } from './canonical-email.ts';

/**
 * An e-mail address in its canonical form.
 * @throws AppError EMAIL_INVALID
 */
export function requireEmail(text: string): string {
  const email = canonicalEmail(text);
  if (email === undefined) throw new AppError('EMAIL_INVALID');
  return email;
}
