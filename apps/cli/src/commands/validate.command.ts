import { formatFault, loadScenarioPack, loadZippedPackAt, type Fault } from '@cyberdrill/scenario';
import { EXIT, type Output } from '../output.ts';

/** `cyberdrill validate <scenario…>`: ok, or every fault with its place and what to do. */
export async function validate(paths: readonly string[], output: Output): Promise<number> {
  let exitCode: number = EXIT.ok;
  for (const path of paths) {
    const faults = await faultsOf(path);
    for (const fault of faults) output.say(formatFault(fault));
    const errors = faults.filter(({ severity }) => severity === 'error').length;
    if (errors > 0) exitCode = EXIT.bad;
    output.say(errors > 0 ? `${path}: ${errors} ${errors === 1 ? 'fault' : 'faults'}` : `${path}: ok`);
  }
  return exitCode;
}

async function faultsOf(path: string): Promise<readonly Fault[]> {
  const isArchive = path.toLowerCase().endsWith('.zip');
  return (isArchive ? await loadZippedPackAt(path) : await loadScenarioPack(path)).faults;
}
