import { AccessKeyRow } from './access-key-row.ts';
import { AccountIdentityRow } from './account-identity-row.ts';
import { AccountRow } from './account-row.ts';
import { AuditEntryRow } from './audit-entry-row.ts';
import { AuditHeadRow } from './audit-head-row.ts';
import { ChallengeRow } from './challenge-row.ts';
import { CheckpointRow } from './checkpoint-row.ts';
import { CodeRow } from './code-row.ts';
import { DraftRow } from './draft-row.ts';
import { ExerciseRow } from './exercise-row.ts';
import { InvitationRow } from './invitation-row.ts';
import { JournalEntryRow } from './journal-entry-row.ts';
import { MembershipRow } from './membership-row.ts';
import { NdaAcceptanceRow } from './nda-acceptance-row.ts';
import { NdaTextRow } from './nda-text-row.ts';
import { PasskeyRow } from './passkey-row.ts';
import { RecoveryCodeRow } from './recovery-code-row.ts';
import { SessionRow } from './session-row.ts';
import { StoredFileRow } from './stored-file-row.ts';
import { TotpRow } from './totp-row.ts';
import { WebhookRow } from './webhook-row.ts';

/** Every table of ours; the database, its migrations and their tests know no other list. */
export const ENTITIES = [
  ExerciseRow,
  JournalEntryRow,
  AccessKeyRow,
  StoredFileRow,
  AccountRow,
  AccountIdentityRow,
  SessionRow,
  TotpRow,
  PasskeyRow,
  RecoveryCodeRow,
  CodeRow,
  ChallengeRow,
  AuditHeadRow,
  AuditEntryRow,
  CheckpointRow,
  InvitationRow,
  MembershipRow,
  NdaTextRow,
  NdaAcceptanceRow,
  WebhookRow,
  DraftRow,
];
