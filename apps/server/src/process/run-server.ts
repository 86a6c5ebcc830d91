import { createConfig, createLogger, type Config } from '@cyberdrill/platform';
import { startServer } from '../start/start-server.ts';
import { EXIT_CONFIG, EXIT_FAILURE, startFailure } from './start-failure.ts';
import { startMessage } from './start-message.ts';
import { Stopper } from './stopper.ts';

/**
 * Runs a server as this process until it is told to stop. What is meant for people goes to stdout, the log to stderr.
 * A program that started it over an IPC channel is told when it is ready.
 */
export async function runServer(): Promise<void> {
  const config = readConfig();
  const logger = createLogger(config.verbosity, { isPretty: process.stderr.isTTY });
  const starting = startServer(config, logger);
  new Stopper(starting, logger).listen();
  try {
    const server = await starting;
    process.stdout.write(startMessage(server, performance.now()));
    process.send?.({ type: 'ready', url: server.url, adminToken: server.admin.token });
  } catch (error) {
    const problems = startFailure(error, config);
    if (problems === undefined)
      logger.fatal({ message: 'the server could not start', cause: stackOf(error) });
    end(EXIT_FAILURE, problems ?? ['The server could not start; the log line above says why.']);
  }
}

function readConfig(): Config {
  try {
    return createConfig(process.env);
  } catch (error) {
    return end(EXIT_CONFIG, startFailure(error) ?? [String(error)]);
  }
}

function end(exitCode: number, problems: readonly string[]): never {
  process.stderr.write(`${problems.join('\n')}\n`);
  process.exit(exitCode);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
