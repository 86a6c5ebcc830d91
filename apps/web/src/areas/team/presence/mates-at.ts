import type { Teammate } from '@cyberdrill/contracts';

/** Those who are at an inject, each once however many devices they have; the writing ones among them. */
export interface MatesAt {
  readonly writing: readonly Teammate[];
  readonly reading: readonly Teammate[];
}

/** Who of the team is at an inject. Somebody who writes on one device does not read on another. */
export function matesAt(mates: readonly Teammate[], injectId: string): MatesAt {
  const here = mates.filter((mate) => mate.injectId === injectId);
  const writing = eachOnce(here.filter(({ isWriting }) => isWriting));
  const names = new Set(writing.map(nameOf));
  const reading = eachOnce(here.filter((mate) => !mate.isWriting && !names.has(nameOf(mate))));
  return { writing, reading };
}

function eachOnce(mates: readonly Teammate[]): readonly Teammate[] {
  const byName = new Map(mates.map((mate) => [nameOf(mate), mate]));
  return [...byName.values()];
}

function nameOf({ name, deviceId }: Teammate): string {
  return name ?? deviceId;
}
