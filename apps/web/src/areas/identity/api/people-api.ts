import type {
  BulkInvitationsRequest,
  GrantRequest,
  InvitationSecret,
  InvitationView,
  IssuedCode,
  Joined,
  JoinPreview,
  JoinRequest,
  NdaAcceptance,
  NdaView,
  NewInvitation,
  PersonChange,
  PersonView,
  TeamListItem,
} from '@cyberdrill/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get, patch, post, remove } from '../../../api/request.ts';

const of = (exerciseId: string) => `/exercises/${encodeURIComponent(exerciseId)}`;

export const peopleQuery = (exerciseId: string) =>
  queryOptions({
    queryKey: ['exercise', exerciseId, 'people'],
    queryFn: ({ signal }) => get<readonly PersonView[]>(`${of(exerciseId)}/people`, signal),
  });

export const teamsQuery = (exerciseId: string) =>
  queryOptions({
    queryKey: ['exercise', exerciseId, 'teams'],
    queryFn: ({ signal }) => get<readonly TeamListItem[]>(`${of(exerciseId)}/teams`, signal),
    staleTime: Infinity,
  });

export const invitationsQuery = (exerciseId: string) =>
  queryOptions({
    queryKey: ['exercise', exerciseId, 'invitations'],
    queryFn: ({ signal }) => get<readonly InvitationView[]>(`${of(exerciseId)}/invitations`, signal),
  });

export const ndaQuery = (exerciseId: string) =>
  queryOptions({
    queryKey: ['exercise', exerciseId, 'nda'],
    queryFn: ({ signal }) => get<NdaView>(`${of(exerciseId)}/nda`, signal),
  });

export const previewJoin = (secret: InvitationSecret) => post<JoinPreview>('/join/preview', secret);
export const join = (given: JoinRequest) => post<Joined>('/join', given);
export const acceptNda = (exerciseId: string, given: NdaAcceptance) =>
  post<NdaView>(`${of(exerciseId)}/nda/acceptance`, given);
export const grantRole = (exerciseId: string, given: GrantRequest) =>
  post<PersonView>(`${of(exerciseId)}/people`, given);
export const changePerson = (exerciseId: string, membershipId: string, given: PersonChange) =>
  patch<PersonView>(`${of(exerciseId)}/people/${encodeURIComponent(membershipId)}`, given);
export const endMembership = (exerciseId: string, membershipId: string) =>
  remove(`${of(exerciseId)}/people/${encodeURIComponent(membershipId)}`);
export const makeCode = (exerciseId: string, membershipId: string) =>
  post<IssuedCode>(`${of(exerciseId)}/people/${encodeURIComponent(membershipId)}/code`);
export const inviteInBulk = (exerciseId: string, given: BulkInvitationsRequest) =>
  post<readonly NewInvitation[]>(`${of(exerciseId)}/invitations/bulk`, given);
export const revokeInvitation = (exerciseId: string, invitationId: string) =>
  remove(`${of(exerciseId)}/invitations/${encodeURIComponent(invitationId)}`);
