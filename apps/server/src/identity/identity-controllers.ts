import type { Type } from '@nestjs/common';
import { AccountsController } from './accounts.controller.ts';
import { MemberCodesController } from './member-codes.controller.ts';
import { OidcController } from './oidc.controller.ts';
import { OwnAccountController } from './own-account.controller.ts';
import { OwnFactorsController } from './own-factors.controller.ts';
import { PasskeySessionController } from './passkey-session.controller.ts';
import { SessionController } from './session.controller.ts';

/** The routes about accounts and sessions. */
export const IDENTITY_CONTROLLERS: readonly Type[] = [
  SessionController,
  PasskeySessionController,
  OidcController,
  OwnAccountController,
  OwnFactorsController,
  AccountsController,
  MemberCodesController,
];
