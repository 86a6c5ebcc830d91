import type { Type } from '@nestjs/common';
import { InvitationsController } from './invitations.controller.ts';
import { JoinController } from './join.controller.ts';
import { NdaController } from './nda.controller.ts';
import { OwnMembershipsController } from './own-memberships.controller.ts';
import { PeopleController } from './people.controller.ts';
import { TeamsController } from './teams.controller.ts';

/** The routes about who takes part, and how people get in. */
export const PEOPLE_CONTROLLERS: readonly Type[] = [
  PeopleController,
  TeamsController,
  OwnMembershipsController,
  InvitationsController,
  JoinController,
  NdaController,
];
