import type { PasskeyOptions, WebAuthnJson } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';

/** What the browser is asked to do with a passkey. */
export class PasskeyOptionsView implements PasskeyOptions {
  @ApiProperty({ type: String, description: 'Goes back with the answer; good once, for five minutes' })
  readonly challengeId!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description:
      'PublicKeyCredentialCreationOptionsJSON or PublicKeyCredentialRequestOptionsJSON of WebAuthn',
  })
  readonly options!: WebAuthnJson;
}
