import type { FileKind } from './file-kind.ts';

/** How much at the end of a zip file is looked at: its directory of names stands there. */
const DIRECTORY_BYTES = 256 * 1024;

/** How a zip file begins; an empty one has its end there. */
const ZIP_MARKS: readonly string[] = ['PK\x03\x04', 'PK\x05\x06'];

const OPEN_DOCUMENTS: Readonly<Record<string, string>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
};

/** The part that each Office document must have, by which it is known. */
const OFFICE_DOCUMENTS = [
  { part: 'word/document.xml', ending: 'docx', type: 'wordprocessingml.document' },
  { part: 'xl/workbook.xml', ending: 'xlsx', type: 'spreadsheetml.sheet' },
  { part: 'ppt/presentation.xml', ending: 'pptx', type: 'presentationml.presentation' },
] as const;

/**
 * Tells documents that are zip files inside from plain zip files.
 * @returns `undefined` for what is no zip file; `refused` for a document with macros
 */
export function archiveKindOf(bytes: Uint8Array): FileKind | 'refused' | undefined {
  if (!ZIP_MARKS.includes(latin(bytes.subarray(0, 4)))) return undefined;
  const open = /^mimetype(application\/[a-z.-]+)/.exec(latin(bytes.subarray(30, 128)))?.[1];
  const openEnding = open === undefined ? undefined : OPEN_DOCUMENTS[open];
  if (open !== undefined && openEnding !== undefined) return kind(open, openEnding);
  const names = latin(bytes.subarray(-DIRECTORY_BYTES));
  if (names.includes('[Content_Types].xml')) {
    if (names.includes('vbaProject.bin')) return 'refused';
    const office = OFFICE_DOCUMENTS.find(({ part }) => names.includes(part));
    if (office !== undefined)
      return kind(`application/vnd.openxmlformats-officedocument.${office.type}`, office.ending);
  }
  return { mediaType: 'application/zip', endings: ['zip'] };
}

function kind(mediaType: string, ending: string): FileKind {
  return { mediaType, endings: [ending, 'zip'] };
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
