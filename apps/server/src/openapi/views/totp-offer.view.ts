import type { TotpOffer } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';

/** A secret for an authenticator app. */
export class TotpOfferView implements TotpOffer {
  @ApiProperty({ type: String, description: 'Base32, to type in' })
  readonly secret!: string;

  @ApiProperty({ type: String, description: '`otpauth://…`, to show as a QR code' })
  readonly uri!: string;
}
