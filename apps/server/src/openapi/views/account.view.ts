import type { AccountView } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';

/** A person who can sign in. */
export class AccountShown implements AccountView {
  @ApiProperty({ type: String })
  readonly accountId!: string;

  @ApiProperty({ type: String })
  readonly name!: string;

  @ApiProperty({ type: String, required: false, description: 'In its canonical form' })
  readonly email?: string;

  @ApiProperty({ type: Boolean })
  readonly isAdministrator!: boolean;
}
