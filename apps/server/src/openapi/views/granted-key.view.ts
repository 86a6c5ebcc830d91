import type { GrantedKey } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';

/** A key that was made. */
export class GrantedKeyView implements GrantedKey {
  @ApiProperty({ type: String, description: 'Under which the journal names who acts with it' })
  readonly accessId!: string;

  @ApiProperty({ type: String, description: 'Shown this once' })
  readonly token!: string;
}
