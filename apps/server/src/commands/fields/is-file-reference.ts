import { validateSync } from 'class-validator';
import { shapeInstance } from '../shape-instance.ts';
import { FileReferenceData } from './file-reference-data.ts';

/** True for a whole and plain reference to a stored file. */
export function isFileReference(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  // Most objects that are none are found out by this alone.
  if (!('sha256' in value)) return false;
  const reference = shapeInstance(FileReferenceData, value);
  return validateSync(reference, { whitelist: true, forbidNonWhitelisted: true }).length === 0;
}
