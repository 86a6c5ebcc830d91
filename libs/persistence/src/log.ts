/** Where a stage reports what an operator should know; Nest's loggers and `console` are such. Ids and numbers only. */
export interface Log {
  log(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}
