import { answer } from '@cyberdrill/delivery';
import { appErrorOf, reportFault } from '@cyberdrill/platform';
import { Catch, Inject, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { LoggerService } from '@nestjs/common';

/** Answers a failed event with `{ error }`, by the function that the client sent along to be answered with. */
@Catch()
export class AckErrorFilter implements ExceptionFilter {
  constructor(@Inject(Logger) private readonly logger: LoggerService) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const error = appErrorOf(thrown);
    const event = host.switchToWs().getPattern();
    reportFault(this.logger, error, event);
    // The last of the handler's own arguments; Nest adds the event's name behind them.
    answer(host.getArgs<unknown[]>().slice(0, -1), { error: error.toWire() });
  }
}
