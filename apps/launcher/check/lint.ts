import { finish } from './finish.ts';
import { LINT_GATES } from './gates.ts';
import { runGates } from './run-gate.ts';

await finish(() => runGates(LINT_GATES));
