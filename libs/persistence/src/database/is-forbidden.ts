/** SQLSTATE `insufficient_privilege`: the role may not do what it was asked to. */
const INSUFFICIENT_PRIVILEGE = '42501';

/** Whether a statement failed because the database does not let its role do that. */
export function isForbidden(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === INSUFFICIENT_PRIVILEGE;
}
