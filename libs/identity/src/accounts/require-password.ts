import { AppError } from '@cyberdrill/platform';
import { passwordProblem } from './password-policy.ts';

/**
 * @param about what belongs to the person, such as name and e-mail address
 * @throws AppError PASSWORD_REFUSED
 */
export function requirePassword(password: string, about: readonly (string | undefined)[]): void {
  const problem = passwordProblem(
    password,
    about.filter((text) => text !== undefined),
  );
  if (problem !== undefined) throw new AppError('PASSWORD_REFUSED', { problem });
}
