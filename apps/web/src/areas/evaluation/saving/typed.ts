/** What somebody has typed and not sent is kept in this window, and goes with it: tablets are passed on. */
export function typedIn(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Keeps what is typed; an empty text keeps nothing. */
export function keepTyped(key: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // It stays in the field as long as the page is shown.
  }
}
