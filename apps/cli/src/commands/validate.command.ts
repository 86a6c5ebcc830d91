import { formatFault, loadScenarioPack } from '@cyberdrill/scenario';
import { EXIT, type Output } from '../output.ts';

/** `cyberdrill validate <scenario…>`: ok, or every fault with its place and what to do. */
export async function validate(paths: readonly string[], output: Output): Promise<number> {
  let exitCode: number = EXIT.ok;
  for (const path of paths) {
    const result = await loadScenarioPack(path);
    for (const fault of result.faults) output.say(formatFault(fault));
    const errors = result.faults.filter(({ severity }) => severity === 'error').length;
    if (errors > 0) exitCode = EXIT.bad;
    output.say(errors > 0 ? `${path}: ${errors} ${errors === 1 ? 'fault' : 'faults'}` : `${path}: ok`);
  }
  return exitCode;
}
