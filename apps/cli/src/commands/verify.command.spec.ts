import { CheckpointKey, newCheckpointKey, sealRecords } from '@cyberdrill/audit';
import {
  EMPTY_CHAIN,
  seal,
  signedText,
  type ChainLink,
  type Checkpoint,
  type CheckpointedChain,
  type DatedEntry,
} from '@cyberdrill/domain';
import { sha256 } from '@cyberdrill/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { Output } from '../output.ts';
import { verify } from './verify.command.ts';

const OURS = new CheckpointKey(newCheckpointKey());
const OF_AN_ATTACKER = new CheckpointKey(newCheckpointKey());
const LENGTH = 6;

/** A chain of entries with these texts: the journal of a drill, or the audit log. */
type MakeChain = (texts: readonly string[]) => readonly ChainLink[];

function journalOf(exerciseId: string, texts: readonly string[]): readonly ChainLink[] {
  const notes = texts.map((text, index): DatedEntry => {
    const times = { occurredAtMs: index, exerciseTimeMs: index, activeTimeMs: index };
    const actor = { role: 'control', id: 'excon' } as const;
    return { seq: index + 1, kind: 'control.noted', data: { text }, audience: 'control', actor, ...times };
  });
  return seal(notes, EMPTY_CHAIN, exerciseId, 0, sha256);
}

function auditLogOf(texts: readonly string[]): readonly ChainLink[] {
  const records = texts.map((text, index) => ({
    kind: 'settings.changed' as const,
    who: { administrator: true as const },
    data: { names: [text] },
    recordId: `record-${index}`,
  }));
  return sealRecords(records, EMPTY_CHAIN, 0, sha256);
}

const CHAINS: [string, MakeChain, CheckpointedChain][] = [
  ['a journal', (texts) => journalOf('drill', texts), { chain: 'journal', exerciseId: 'drill' }],
  ['the audit log', auditLogOf, { chain: 'audit' }],
];

const TEXTS = Array.from({ length: LENGTH }, (_, index) => `text ${index + 1}`);

function signedAt(chain: CheckpointedChain, link: ChainLink | undefined, key = OURS): Checkpoint {
  if (link === undefined) throw new Error('there is no such entry');
  const { seq, hash: headHash } = link;
  const unsigned = { ...chain, seq, headHash, atMs: 7, publicKeyId: key.publicKeyId };
  return { ...unsigned, signature: key.sign(signedText(unsigned)) };
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cyberdrill-verify-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command on files with this content; gives its exit code and all that it said. */
async function run(
  links: readonly unknown[],
  checkpoints?: unknown,
  publicKeys: string = OURS.publicKeyPem,
): Promise<{ readonly exitCode: number; readonly said: string }> {
  const file = (name: string): string => join(folder, name);
  await writeFile(file('chain.jsonl'), links.map((link) => `${JSON.stringify(link)}\n`).join(''));
  await writeFile(file('checkpoints.json'), JSON.stringify(checkpoints ?? []));
  await writeFile(file('key.pem'), publicKeys);
  const stream = new PassThrough();
  const output = new Output(stream as unknown as NodeJS.WriteStream, stream as unknown as NodeJS.WriteStream);
  const options = { checkpoints: file('checkpoints.json'), publicKey: file('key.pem') };
  const exitCode = await verify(file('chain.jsonl'), checkpoints === undefined ? {} : options, output);
  return { exitCode, said: String(stream.read() ?? '') };
}

describe.each(CHAINS)('verifying %s', (_, make, chain) => {
  const whole = make(TEXTS);
  const checkpoints = [signedAt(chain, whole[1]), signedAt(chain, whole[4])];

  it('says how far it is proven, and how far it is signed', async () => {
    const head = whole.at(-1)?.hash ?? '';
    expect(await run(whole)).toMatchObject({
      exitCode: 0,
      said: expect.stringContaining(`6 entries, head ${head}`),
    });
    expect(await run(whole, checkpoints)).toMatchObject({
      exitCode: 0,
      said: expect.stringContaining('ok, 2 checkpoints, signed up to entry 5 of 6'),
    });
  });

  it.each<[string, number, string, (links: readonly ChainLink[]) => readonly unknown[]]>([
    [
      'a text that was changed',
      4,
      'its hash does not match its content',
      (links) => links.map((link) => JSON.parse(JSON.stringify(link).replace('text 4', 'text X')) as unknown),
    ],
    [
      'an entry that was removed',
      3,
      'it is numbered 4 where 3 should follow',
      (links) => links.toSpliced(2, 1),
    ],
    [
      'a first entry that was removed',
      1,
      'it is numbered 2 where 1 should follow',
      (links) => links.slice(1),
    ],
    [
      'entries that were swapped',
      2,
      'it is numbered 3 where 2 should follow',
      (links) => links.with(1, links[2] as ChainLink).with(2, links[1] as ChainLink),
    ],
    [
      'an entry that was added',
      4,
      'it is numbered 3 where 4 should follow',
      (links) => links.toSpliced(3, 0, links[2] as ChainLink),
    ],
    [
      'an entry that was put in the place of another',
      3,
      'it does not name the hash of the entry before it',
      (links) => links.with(2, make(['a', 'b', 'c'])[2] as ChainLink),
    ],
    [
      'an entry that was written anew with its hash',
      4,
      'it does not name the hash of the entry before it',
      (links) => [...make(TEXTS.slice(0, 3).with(2, 'forged')), ...links.slice(3)],
    ],
  ])('names %s', async (_tampering, seq, problem, tamper) => {
    const { exitCode, said } = await run(tamper(whole), checkpoints);
    expect({ exitCode, said }).toEqual({
      exitCode: 1,
      said: expect.stringContaining(`the chain breaks at entry ${seq}: ${problem}.`),
    });
  });

  it.each<[string, string, () => [readonly unknown[], readonly unknown[]]]>([
    [
      'an end that was cut off',
      'checkpoint 2, of entry 5, does not hold: it was made at entry 5, but there are only 3',
      () => [whole.slice(0, 3), checkpoints],
    ],
    [
      'a file that was emptied',
      'does not hold: it was made at entry 2, but there are only 0: the end was cut off',
      () => [[], checkpoints],
    ],
    [
      'a chain that was written anew',
      'checkpoint 1, of entry 2, does not hold: entry 2 has another hash than was signed',
      () => [make(TEXTS.with(0, 'forged')), checkpoints],
    ],
    [
      'a chain that was written anew behind the first checkpoint',
      'checkpoint 2, of entry 5, does not hold: entry 5 has another hash than was signed',
      () => [make(TEXTS.with(3, 'forged')), checkpoints],
    ],
    [
      'a checkpoint of another exercise',
      'checkpoint 1, of entry 2, does not hold: it is of another chain: journal other',
      () => [whole, [signedAt({ chain: 'journal', exerciseId: 'other' }, whole[1])]],
    ],
    [
      'a checkpoint that was signed with another key',
      `checkpoint 1, of entry 2, does not hold: it names the key ${OF_AN_ATTACKER.publicKeyId}`,
      () => [whole, [signedAt(chain, whole[1], OF_AN_ATTACKER)]],
    ],
    [
      'a checkpoint that was signed with another key in our key’s name',
      'does not hold: its signature does not match what it says',
      () => {
        const forged = {
          ...signedAt(chain, whole[1]),
          signature: signedAt(chain, whole[1], OF_AN_ATTACKER).signature,
        };
        return [whole, [forged]];
      },
    ],
  ])('names %s', async (_tampering, said, tamper) => {
    const [links, signed] = tamper();
    expect(await run(links, signed)).toEqual({ exitCode: 1, said: expect.stringContaining(said) });
  });

  it('takes several keys, for a server that was given another one', async () => {
    const both = [signedAt(chain, whole[1], OF_AN_ATTACKER), signedAt(chain, whole[4])];
    const keys = `${OURS.publicKeyPem}${OF_AN_ATTACKER.publicKeyPem}`;
    expect(await run(whole, both, keys)).toMatchObject({ exitCode: 0 });
  });
});

describe('what cannot be verified', () => {
  const whole = journalOf('drill', TEXTS);
  const sound = signedAt({ chain: 'journal', exerciseId: 'drill' }, whole[1]);

  it('is checkpoints without a key: anybody could have made them', async () => {
    const stream = new PassThrough() as unknown as NodeJS.WriteStream;
    const output = new Output(stream, stream);
    for (const options of [{ checkpoints: 'c.json' }, { publicKey: 'k.pem' }])
      expect(await verify('j.jsonl', options, output)).toBe(2);
    expect(String((stream as unknown as PassThrough).read())).toMatch(
      /--checkpoints and --public-key together/,
    );
  });

  it('is anything, by a file that holds no public key', async () => {
    for (const text of ['', newCheckpointKey()])
      expect(await run(whole, [sound], text)).toEqual({
        exitCode: 2,
        said: expect.stringContaining('there is no Ed25519 public key in it'),
      });
  });

  it.each<[string, unknown]>([
    ['no checkpoint', []],
    ['no JSON list', { checkpoints: [sound] }],
    ['number 2 is no checkpoint', [sound, { ...sound, seq: '2' }]],
    ['number 1 is no checkpoint', [null]],
  ])('is a file of checkpoints with %s', async (problem, checkpoints) => {
    await expect(run(whole, checkpoints)).rejects.toThrow(problem);
  });
});
