import type { CommandData } from '../command-data.ts';
import { InjectForTeams } from './inject-for-teams.ts';

/** Releases an inject at once. */
export class TriggerInject extends InjectForTeams implements CommandData<'inject:trigger'> {}
