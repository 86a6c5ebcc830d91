/** Why the system refused to read a file, in words, without the paths of this machine. */
export function systemReason(thrown: unknown): string {
  const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : '';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file';
    case 'EACCES':
    case 'EPERM':
      return 'reading it is not permitted';
    case 'ELOOP':
      return 'its links lead in a circle';
    default:
      return `the system refuses it${code === '' ? '' : ` (${code})`}`;
  }
}
