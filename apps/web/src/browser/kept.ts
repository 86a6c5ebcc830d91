/** What this browser keeps for this device; absent when it was told to keep nothing. */
export function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text for this device, where the browser lets us. */
export function keep(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // A choice that cannot be kept holds until the page is left.
  }
}

/** Keeps it no longer. */
export function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // What could not be kept is not there.
  }
}
