import type { OidcRedirect } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';

/** Where to send the browser. */
export class OidcRedirectView implements OidcRedirect {
  @ApiProperty({ type: String })
  readonly url!: string;
}
