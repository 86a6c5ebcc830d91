import type { SignInWays } from '@cyberdrill/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { OwnSessionView } from './own-session.view.ts';

/** Whether the caller is signed in; either the session, or the ways to sign in. */
export class SessionStateView {
  @ApiProperty({ type: Boolean })
  readonly isSignedIn!: boolean;

  @ApiProperty({ type: OwnSessionView, required: false })
  readonly session?: OwnSessionView;

  @ApiProperty({
    type: 'object',
    required: ['awaitsFirstAdministrator'],
    properties: {
      oidcLabel: { type: 'string', description: 'Text of the button that leads to the identity provider' },
      awaitsFirstAdministrator: { type: 'boolean' },
    },
  })
  readonly ways?: SignInWays;
}
