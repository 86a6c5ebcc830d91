import { API_PREFIX } from '@cyberdrill/contracts';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { steadyScenario } from '../faults/harness/steady-scenario.ts';
import type { Dice } from './dice.ts';
import { mutateText } from './mutate.ts';
import type { Tally } from './tally.ts';
import type { Target, Thrower } from './target.ts';
import { ask } from './throw-requests.ts';

/** Scenario files that were damaged, to be planned from. */
export const throwScenarios: Thrower = { name: 'scenarios', throwOnce };

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PACKS = globSync('scenarios/*/scenario.yaml', { cwd: ROOT })
  .sort()
  .map((path) => readFileSync(`${ROOT}/${path}`, 'utf8'));

async function throwOnce(target: Target, dice: Dice, tally: Tally): Promise<void> {
  let scenarioYaml = dice.chance(20) ? dice.pick(PACKS) : steadyScenario(dice.whole(1, 5));
  for (let count = dice.pick([1, 1, 2, 5, 30]); count > 0; count -= 1)
    scenarioYaml = mutateText(dice, scenarioYaml);
  const teams = [{ id: 'one', name: 'One', language: 'en' }];
  await ask(target, tally, `${API_PREFIX}/exercises`, {
    method: 'POST',
    headers: { authorization: `Bearer ${target.adminToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Fuzz', scenarioYaml: scenarioYaml.toWellFormed(), teams }),
  });
}
