import { ExerciseStreams } from '@cyberdrill/delivery';
import {
  FILE_QUOTAS,
  FileStore,
  fileKindOf,
  fileNameFor,
  inspectFile,
  mayReadFile,
  type ExerciseState,
  type Access,
  type FileKind,
  type FileReference,
} from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import { Controller, Get, Headers, Param, Put, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { createHash } from 'node:crypto';
import { CurrentAccess } from '../access/current-access.ts';
import { Needs } from '../access/requires.ts';
import { originOf } from '../audit/origin-of.ts';
import { TeamTextReads } from '../audit/team-text-reads.ts';
import type { DrillRequest } from '../http/drill-request.ts';
import { readBody } from '../http/read-body.ts';
import { ExerciseIdParam } from '../openapi/exercise-id-param.ts';
import { FileReferenceView } from '../openapi/views/file-reference.view.ts';
import { attachmentHeader } from '../http/attachment-header.ts';
import { fileNameOf } from './file-name.ts';
import { UploadSlots } from './upload-slots.ts';

const LARGEST_FILE_BYTES = 5_000_000;
/** Enough for the largest file over a link of 200 kbit/s. */
const UPLOAD_WITHIN_MS = 240_000;
const MOST_UPLOADS_OF_ONE = 4;
const MOST_UPLOADS = 64;

/** Attachments: evidence that teams hand in, and what injects carry. Addressed by content, never by a name. */
@ApiTags('exercise')
@ApiBearerAuth()
@ExerciseIdParam()
@ApiParam({ name: 'sha256', description: 'SHA-256 of the content in lower-case hexadecimal', type: String })
@Controller('exercises/:exerciseId/files/:sha256')
export class FilesController {
  private readonly slots = new UploadSlots(MOST_UPLOADS_OF_ONE, MOST_UPLOADS);

  constructor(
    private readonly files: FileStore,
    private readonly streams: ExerciseStreams,
    private readonly reads: TeamTextReads,
  ) {}

  @Put()
  @Needs('store-files')
  @ApiOperation({
    summary: 'Store a file of at most 5 MB, before referring to it',
    description: 'Its type is found in its content; whatever content-type says is not looked at.',
  })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({ name: 'X-File-Name', description: 'Percent-encoded name', schema: { type: 'string' } })
  @ApiOkResponse({ type: FileReferenceView })
  async put(
    @CurrentAccess() { accessId, exerciseId, teamId }: Access,
    @Param('sha256') sha256: string,
    @Headers('x-file-name') fileName: string | undefined,
    @Req() request: DrillRequest,
  ): Promise<FileReference> {
    const holder = teamId === undefined ? accessId : `${exerciseId}/${teamId}`;
    return this.slots.hold(holder, async () => {
      const bytes = await readFileBody(request);
      if (createHash('sha256').update(bytes).digest('hex') !== sha256)
        throw new AppError('FILE_HASH_MISMATCH');
      const name = fileNameOf(fileName) ?? sha256;
      return this.files.put(exerciseId, bytes, {
        name,
        mediaType: accepted(name, bytes).mediaType,
        ...(teamId === undefined ? {} : { ownerTeamId: teamId }),
        quotas: FILE_QUOTAS,
      });
    });
  }

  @Get()
  @Needs('files')
  @ApiOperation({ summary: 'A file; for a team one that it was sent, or handed in itself' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async get(
    @CurrentAccess() access: Access,
    @Param('sha256') sha256: string,
    @Req() request: DrillRequest,
    @Res() response: Response,
  ): Promise<void> {
    const stored = await this.files.find(access.exerciseId, sha256);
    const { state } = await this.streams.current(access.exerciseId);
    if (stored === undefined || !mayRead(state, access, sha256, stored.ownerTeamIds))
      throw new AppError('FILE_UNKNOWN');
    const file = await this.files.get(access.exerciseId, sha256);
    if (file === undefined) throw new AppError('FILE_UNKNOWN');
    await this.reads.ofFile(access, originOf(request), { sha256, ownerTeamIds: file.ownerTeamIds });
    // To be saved, never to be run: whatever is in it, the browser treats it as a file of no origin.
    response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
    response.setHeader('Accept-Ranges', 'none');
    response.setHeader('Cache-Control', 'private, max-age=31536000, immutable');
    response.setHeader(
      'Content-Disposition',
      attachmentHeader(fileNameFor(state, access, file.reference) ?? sha256),
    );
    // By the bytes, so that it tells nothing of who else stored them.
    response.setHeader('Content-Type', fileKindOf(file.bytes)?.mediaType ?? 'application/octet-stream');
    response.end(file.bytes);
  }
}

function mayRead(
  state: ExerciseState | undefined,
  access: Access,
  sha256: string,
  ownerTeamIds: readonly string[],
): state is ExerciseState {
  return state !== undefined && mayReadFile(state, access, { sha256, ownerTeamIds });
}

function readFileBody(request: DrillRequest): Promise<Buffer> {
  return readBody(request, {
    maxBytes: LARGEST_FILE_BYTES,
    tooLarge: () => new AppError('FILE_TOO_LARGE', { maxBytes: LARGEST_FILE_BYTES }),
    withinMs: UPLOAD_WITHIN_MS,
  });
}

function accepted(name: string, bytes: Uint8Array): FileKind {
  const inspected = inspectFile(name, bytes);
  if ('mediaType' in inspected) return inspected;
  throw new AppError(inspected.code, 'details' in inspected ? inspected.details : {});
}
