import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { FileReferenceData } from './file-reference-data.ts';

/** True for a whole and plain reference to a stored file. */
export function isFileReference(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const reference = plainToInstance(FileReferenceData, value);
  return validateSync(reference, { whitelist: true, forbidNonWhitelisted: true }).length === 0;
}
