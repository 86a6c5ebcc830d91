import type { CommandData } from '../command-data.ts';
import { InjectForTeams } from './inject-for-teams.ts';

/** Lifts a hold. */
export class UnholdInject extends InjectForTeams implements CommandData<'inject:unhold'> {}
