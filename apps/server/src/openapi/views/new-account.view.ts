import type { NewAccount } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { AccountListItemView } from './account-list-item.view.ts';
import { IssuedCodeView } from './issued-code.view.ts';

/** A new account, and the code by which its person sets a password. */
export class NewAccountView implements NewAccount {
  @ApiProperty({ type: AccountListItemView })
  readonly account!: AccountListItemView;

  @ApiProperty({ type: IssuedCodeView })
  readonly code!: IssuedCodeView;
}
