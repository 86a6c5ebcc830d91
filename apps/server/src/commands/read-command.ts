import type { CommandRequest } from '@cyberdrill/contracts';
import { AppError } from '@cyberdrill/platform';
import { checkShape } from './check-shape.ts';
import { CommandEnvelope } from './command-envelope.ts';
import { COMMAND_DATA, isClientCommandKind } from './command-table.ts';

/**
 * Reads a command as a client sent it, by whatever way it came.
 * @throws AppError COMMAND_INVALID naming the properties that are wrong
 */
export function readCommand(raw: unknown): CommandRequest {
  const { commandId, kind, data } = checkShape(CommandEnvelope, raw, 'COMMAND_INVALID');
  if (!isClientCommandKind(kind))
    throw new AppError('COMMAND_INVALID', { problem: 'kind names no command that a client may give' });
  checkShape<object>(COMMAND_DATA[kind], data, 'COMMAND_INVALID', 'data');
  return { commandId, kind, data } as CommandRequest;
}
