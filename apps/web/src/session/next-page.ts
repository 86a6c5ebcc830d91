/** The page for signing in, which leads on to another page of this application afterwards. */
export function signInPath(next: string): string {
  return next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
}

/**
 * Where to go after the sign-in: what the address asks for, if it is a page of this application, else the first page.
 * A link must not be able to lead a person who has just typed a password to somewhere else.
 */
export function nextPage(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '/';
  return /^\/(?![/\\])[\w./-]*$/.test(next) ? next : '/';
}
