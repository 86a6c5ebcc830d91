import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fileKindOf } from './file-kind-of.ts';
import { inspectFile } from './inspect-file.ts';

const bytes = (text: string, length = text.length): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (index < text.length ? text.charCodeAt(index) : 0));
const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
const zip = (...parts: string[]): Uint8Array => bytes(`PK\x03\x04${'\0'.repeat(26)}${parts.join('\0')}`);

const PNG = bytes('\x89PNG\r\n\x1a\n', 64);
const CONTENT_TYPES = '[Content_Types].xml';

describe('fileKindOf', () => {
  it.each<readonly [string, Uint8Array, string]>([
    ['a picture', PNG, 'image/png'],
    ['a photograph', bytes('\xff\xd8\xff\xe0', 40), 'image/jpeg'],
    ['an animation', bytes('GIF89a', 40), 'image/gif'],
    ['a picture of the web', bytes('RIFF\0\0\0\0WEBPVP8 ', 40), 'image/webp'],
    ['a recording', bytes('RIFF\0\0\0\0WAVEfmt ', 40), 'audio/wav'],
    ['a document', bytes('%PDF-1.7\n', 40), 'application/pdf'],
    ['a capture', bytes('\xd4\xc3\xb2\xa1', 40), 'application/vnd.tcpdump.pcap'],
    ['a newer capture', bytes('\x0a\x0d\x0d\x0a', 40), 'application/x-pcapng'],
    ['an event log', bytes('ElfFile\0', 40), 'application/x-ms-evtx'],
    ['an archive', zip('log.txt'), 'application/zip'],
    ['an empty archive', bytes('PK\x05\x06', 22), 'application/zip'],
    ['a packed log', bytes('\x1f\x8b\x08', 40), 'application/gzip'],
    ['a tape archive', bytes(`${'\0'.repeat(257)}ustar`, 512), 'application/x-tar'],
    ['a text', bytes('Jan 1 00:00:00 host sshd: ok\n'), 'text/plain'],
    ['an old text in Latin-1', bytes('D\xe9connexion\r\n'), 'text/plain'],
    ['a coloured log', bytes('\x1b[31mfailed\x1b[0m'), 'text/plain'],
    ['a text in UTF-16', utf16('Résumé\r\n'), 'text/plain'],
    ['nothing', bytes(''), 'text/plain'],
    ['a page', bytes('<!doctype html><script>alert(1)</script>'), 'text/plain'],
    ['a drawing', bytes('<svg onload="alert(1)"/>'), 'text/plain'],
    [
      'a letter',
      zip(CONTENT_TYPES, 'word/document.xml'),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    [
      'a table',
      zip(CONTENT_TYPES, 'xl/workbook.xml'),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    [
      'an open letter',
      zip('mimetypeapplication/vnd.oasis.opendocument.text'),
      'application/vnd.oasis.opendocument.text',
    ],
  ])('knows %s', (_, content, mediaType) => {
    expect(fileKindOf(content)?.mediaType).toBe(mediaType);
  });

  it.each<readonly [string, Uint8Array]>([
    ['a program for Windows', bytes('MZ\x90\0\x03', 600)],
    ['a program for Linux', bytes('\x7fELF\x02\x01\x01\0', 600)],
    ['a program for a Mac', bytes('\xcf\xfa\xed\xfe', 600)],
    ['a class of Java', bytes('\xca\xfe\xba\xbe\0\0\x004', 600)],
    ['WebAssembly', bytes('\0asm\x01\0\0\0', 600)],
    ['a shortcut', bytes('L\0\0\0\x01\x14\x02\0', 600)],
    ['an old Office document or an installer', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 600)],
    ['a document with macros', zip(CONTENT_TYPES, 'word/document.xml', 'word/vbaProject.bin')],
    ['noise', bytes('\x01\x02\x03')],
    ['half a character of UTF-16', bytes('\xff\xfea')],
    ['UTF-16 that ends a string', utf16('a\0b')],
  ])('does not let through %s', (_, content) => {
    expect(fileKindOf(content)).toBeUndefined();
  });

  it('ends in a kind or none for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (content) => {
        const kind = fileKindOf(content);
        expect(kind === undefined || /^[\w.+-]+\/[\w.+-]+$/.test(kind.mediaType)).toBe(true);
      }),
    );
  });
});

describe('inspectFile', () => {
  const text = bytes('a text');

  it.each<readonly [string, Uint8Array]>([
    ['evidence', PNG],
    ['Écran 1.PNG', PNG],
    ['photo.of.v1.png', PNG],
    ['log.txt', text],
    ['access.log.1', text],
    ['access.log.2030-01-15', text],
    ['CERT advisory v1.2 final', text],
    ['mail.eml', text],
    ['page.html.txt', bytes('<html>')],
    ['report.docx', zip(CONTENT_TYPES, 'word/document.xml')],
    ['report.zip', zip(CONTENT_TYPES, 'word/document.xml')],
  ])('takes %s', (name, content) => {
    expect(inspectFile(name, content)).toHaveProperty('mediaType');
  });

  it.each<readonly [string, Uint8Array, string]>([
    ['report.pdf', PNG, 'pdf'],
    ['picture.png', text, 'png'],
    ['page.html', bytes('<html>'), 'html'],
    ['drawing.SVG', bytes('<svg>'), 'svg'],
    ['script.js', text, 'js'],
    ['run.cmd', text, 'cmd'],
    ['data.xml', bytes('<?xml version="1.0"?>'), 'xml'],
    ['report.pdf.exe', text, 'exe'],
    ['setup.exe. .', text, 'exe'],
    ['log.{00020c01-0000-0000-c000-000000000046}', text, '{00020c01-0000-0000-'],
    ['app.jar', zip('META-INF/MANIFEST.MF'), 'jar'],
    ['letter.docm', zip(CONTENT_TYPES, 'word/document.xml'), 'docm'],
    ['letter.docx', zip('log.txt'), 'docx'],
  ])('does not take %s for what it says', (name, content, ending) => {
    expect(inspectFile(name, content)).toMatchObject({ code: 'FILE_NAME_MISLEADS', details: { ending } });
  });

  it('does not take a program, whatever it is called', () => {
    for (const name of ['report.pdf', 'log.txt', 'evidence', 'setup.exe'])
      expect(inspectFile(name, bytes('MZ\x90\0', 600))).toEqual({ code: 'FILE_TYPE_REFUSED' });
  });
});
