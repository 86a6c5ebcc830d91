export { ConfigError, createConfig, type Config, type Role } from './config/config.ts';
export { AppError, isServerFault } from './errors/app-error.ts';
export { appErrorOf } from './errors/app-error-of.ts';
export { sha256 } from './hash/sha256.ts';
export { reportFault } from './errors/report-fault.ts';
export { createLogger, type Verbosity } from './logging/logger.ts';
export { Repeating } from './time/repeating.ts';
export { Turns } from './time/turns.ts';
