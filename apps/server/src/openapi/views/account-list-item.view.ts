import type { AccountListItem } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { AccountShown } from './account.view.ts';

/** An account as administrators see it. */
export class AccountListItemView extends AccountShown implements AccountListItem {
  @ApiProperty({ type: Boolean, description: 'Cannot sign in' })
  readonly isDisabled!: boolean;

  @ApiProperty({ type: Number, description: 'Wall time, milliseconds since 1970' })
  readonly createdAtMs!: number;

  @ApiProperty({ type: Number, required: false, description: 'Wall time, milliseconds since 1970' })
  readonly lastSignInAtMs?: number;

  @ApiProperty({ type: Boolean })
  readonly hasPassword!: boolean;

  @ApiProperty({ type: Boolean, description: 'An authenticator app or a passkey' })
  readonly hasFactor!: boolean;

  @ApiProperty({ type: Number, description: 'That are open now' })
  readonly sessions!: number;
}
