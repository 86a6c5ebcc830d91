/**
 * Reads the secret after `#` in the address and takes it away, so that it does not stay in the history or on a shared screen.
 * The browser itself sends it to no server. Reloading the page afterwards finds it still: the entry of this tab keeps it.
 */
export function takeFromAddress(): string {
  const found = location.hash.slice(1);
  if (found === '') return keptByThisEntry();
  history.replaceState(
    { ...(history.state as object | null), secret: found },
    '',
    location.pathname + location.search,
  );
  return found;
}

function keptByThisEntry(): string {
  const { secret } = (history.state ?? {}) as { readonly secret?: unknown };
  return typeof secret === 'string' ? secret : '';
}
