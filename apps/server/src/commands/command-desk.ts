import type { CommandOutcome, CommandRequest } from '@cyberdrill/contracts';
import type { Conductor } from '@cyberdrill/conduct';
import {
  actorOf,
  isOfCommand,
  isWithinReach,
  mayGive,
  messageIdOf,
  type Access,
  type Actor,
  type Command,
} from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import type { FileGate } from './file-gate.ts';
import { readCommand } from './read-command.ts';

/** Where every command from outside arrives, by socket or HTTP: checked, allowed, carried out, in this order. */
export class CommandDesk {
  private readonly conductor: Conductor;
  private readonly fileGate: FileGate;

  constructor(conductor: Conductor, fileGate: FileGate) {
    this.conductor = conductor;
    this.fileGate = fileGate;
  }

  /**
   * Carries out what a client sent.
   * @param access of who sent it
   * @param raw a command as the client sent it, not yet checked
   * @throws AppError COMMAND_INVALID, NOT_PERMITTED, FILE_UNKNOWN, the core's refusals, STORE_UNAVAILABLE
   */
  async give(access: Access, raw: unknown): Promise<CommandOutcome> {
    const request = readCommand(raw);
    const { commandId, kind } = request;
    const actor = actorOf(access);
    if (actor === undefined || !mayGive(actor, kind) || !isWithinReach(actor, request.data))
      throw new AppError('NOT_PERMITTED');
    await this.fileGate.check(access, request.data);
    const command = { kind, data: inNameOf(actor, request), actor, id: commandId } as Command;
    const { entries, isRepeat } = await this.conductor.execute(access.exerciseId, command);
    // What was due elsewhere at the moment of a command is written with it, and is nobody's business but theirs.
    const hasEffect = entries.some((entry) => isOfCommand(entry, command));
    return { commandId, hasEffect, isRepeat };
  }
}

/** What a command says, with ids that a client made kept apart from those of others. */
function inNameOf(actor: Actor, { kind, data }: CommandRequest): CommandRequest['data'] {
  return kind === 'message:send' ? { ...data, messageId: messageIdOf(actor, data.messageId) } : data;
}
