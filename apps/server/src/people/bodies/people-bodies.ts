import { BulkInvitationsBody } from './bulk-invitations-body.ts';
import { GrantBody } from './grant-body.ts';
import { InvitationBody } from './invitation-body.ts';
import { JoinBody } from './join-body.ts';
import { NdaAcceptanceBody } from './nda-acceptance-body.ts';
import { NdaBody } from './nda-body.ts';
import { PersonChangeBody } from './person-change-body.ts';
import { SeatsBody } from './seats-body.ts';
import { SecretBody } from './secret-body.ts';

/** What is asked for in bodies about people, for the description of the API. */
export const PEOPLE_BODIES = [
  GrantBody,
  PersonChangeBody,
  SeatsBody,
  InvitationBody,
  BulkInvitationsBody,
  SecretBody,
  JoinBody,
  NdaAcceptanceBody,
  NdaBody,
];
