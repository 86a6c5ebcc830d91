import { Type } from '@mikro-orm/core';

/**
 * JSON kept as the very text that was written: `json`, not `jsonb`, which would reorder keys and rewrite numbers,
 * so that a hash over an entry still holds when it is read back. The driver parses it when reading.
 */
export class JsonText extends Type<unknown, string> {
  override convertToDatabaseValue(value: unknown): string {
    return JSON.stringify(value);
  }

  override getColumnType(): string {
    return 'json';
  }
}
