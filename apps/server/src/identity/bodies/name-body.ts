import type { OwnAccountChange, PasskeyChange } from '@cyberdrill/contracts';
import { PersonName } from './person-name.ts';

/** What a person, or a passkey, is called from now on. */
export class NameBody implements OwnAccountChange, PasskeyChange {
  @PersonName()
  readonly name!: string;
}
