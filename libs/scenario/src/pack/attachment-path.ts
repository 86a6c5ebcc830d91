/** Why a path may not be used for an attachment, in words; `undefined` if it may. It stays inside the pack's folder by its form. */
export function attachmentPathProblem(path: string): string | undefined {
  if (path.includes('\\')) return 'it has backslashes; write forward slashes';
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'it is not relative to the scenario file';
  const parts = path.split('/');
  if (parts.includes('..')) return 'it leads out of the folder of the scenario';
  if (parts.some((part) => part === '' || part === '.' || part.startsWith('.'))) {
    return 'it has an empty, a dotted or a hidden part';
  }
  return undefined;
}
