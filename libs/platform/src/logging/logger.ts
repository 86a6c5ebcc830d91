import { ConsoleLogger, type LogLevel } from '@nestjs/common';

const LEVELS: readonly LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'];

/** How much is logged: a level and everything more serious. */
export type Verbosity = 'error' | 'warn' | 'log' | 'debug';

/**
 * The process's logger: one JSON object a line on stderr, so that stdout is free for what is meant for people.
 * Callers log ids, codes and durations (`exerciseId`, `injectId`, `teamId`, `durationMs`), never the text of injects or answers.
 */
export function createLogger(verbosity: Verbosity, options: { isPretty: boolean }): ConsoleLogger {
  return new StderrLogger({
    json: !options.isPretty,
    colors: options.isPretty,
    compact: true,
    timestamp: false,
    prefix: 'cyberdrill',
    logLevels: LEVELS.slice(0, LEVELS.indexOf(verbosity) + 1),
  });
}

class StderrLogger extends ConsoleLogger {
  protected override printMessages(...args: Parameters<ConsoleLogger['printMessages']>): void {
    const [messages, context, logLevel, , ...rest] = args;
    super.printMessages(messages, context, logLevel, 'stderr', ...rest);
  }
}
