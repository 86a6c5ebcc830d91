/** Longest address that SMTP can carry (RFC 5321, 4.5.3.1.3). */
const LONGEST = 254;

/** One `@` with something on both sides; whether it can be delivered to is not ours to say. */
const ADDRESS = /^[^\s@\p{C}]+@[^\s@\p{C}]+$/u;

/**
 * The one form of an e-mail address under which an account is known: trimmed, NFKC, lower case. Two addresses that look alike
 * to a person are the same account. `undefined` when the text is no address.
 */
export function canonicalEmail(text: string): string | undefined {
  const email = text.normalize('NFKC').trim().toLowerCase().normalize('NFKC');
  return email.length <= LONGEST && ADDRESS.test(email) ? email : undefined;
}
