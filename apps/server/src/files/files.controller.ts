import { ExerciseStreams } from '@cyberdrill/delivery';
import {
  FileStore,
  fileNameFor,
  mayReadFile,
  type ExerciseState,
  type Access,
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
import { MEDIA_TYPE } from '../commands/fields/texts.ts';
import type { DrillRequest } from '../http/drill-request.ts';
import { readBody } from '../http/read-body.ts';
import { ExerciseIdParam } from '../openapi/exercise-id-param.ts';
import { FileReferenceView } from '../openapi/views/file-reference.view.ts';
import { fileNameOf } from './file-name.ts';
import { isOfMediaType } from './media-type.ts';

const LARGEST_FILE_BYTES = 5_000_000;

/** Attachments: evidence that teams hand in, and what injects carry. Addressed by content, never by a name. */
@ApiTags('exercise')
@ApiBearerAuth()
@ExerciseIdParam()
@ApiParam({ name: 'sha256', description: 'SHA-256 of the content in lower-case hexadecimal', type: String })
@Controller('exercises/:exerciseId/files/:sha256')
export class FilesController {
  constructor(
    private readonly files: FileStore,
    private readonly streams: ExerciseStreams,
  ) {}

  @Put()
  @Needs('store-files')
  @ApiOperation({ summary: 'Store a file of at most 5 MB, before referring to it' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({ name: 'X-File-Name', description: 'Percent-encoded name', schema: { type: 'string' } })
  @ApiOkResponse({ type: FileReferenceView })
  async put(
    @CurrentAccess() { exerciseId, teamId }: Access,
    @Param('sha256') sha256: string,
    @Headers('content-type') contentType: string | undefined,
    @Headers('x-file-name') fileName: string | undefined,
    @Req() request: DrillRequest,
  ): Promise<FileReference> {
    const maxBytes = LARGEST_FILE_BYTES;
    const bytes = await readBody(request, maxBytes, () => new AppError('FILE_TOO_LARGE', { maxBytes }));
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new AppError('FILE_HASH_MISMATCH');
    const mediaType = contentType?.split(';')[0]?.trim().toLowerCase() ?? 'application/octet-stream';
    if (!MEDIA_TYPE.test(mediaType)) throw invalid('content-type must be a media type');
    if (!isOfMediaType(bytes, mediaType))
      throw invalid('the content is not of the type that content-type says');
    return this.files.put(exerciseId, bytes, {
      name: fileNameOf(fileName) ?? sha256,
      mediaType,
      ...(teamId === undefined ? {} : { ownerTeamId: teamId }),
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
    @Res() response: Response,
  ): Promise<void> {
    const stored = await this.files.find(access.exerciseId, sha256);
    const { state } = await this.streams.current(access.exerciseId);
    if (stored === undefined || !mayRead(state, access, sha256, stored.ownerTeamIds))
      throw new AppError('FILE_UNKNOWN');
    const file = await this.files.get(access.exerciseId, sha256);
    if (file === undefined) throw new AppError('FILE_UNKNOWN');
    const { mediaType } = file.reference;
    // To be saved, never to be run: whatever is in it, the browser treats it as a file of no origin.
    response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
    response.setHeader('Cache-Control', 'private, max-age=31536000, immutable');
    response.attachment(fileNameFor(state, access, file.reference) ?? sha256);
    // Set last: the line before sets it by the name's ending.
    response.setHeader('Content-Type', mediaType);
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

function invalid(problem: string): AppError {
  return new AppError('REQUEST_INVALID', { problem });
}
