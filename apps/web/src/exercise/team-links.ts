import type { TeamLink } from '@cyberdrill/contracts';
import { useSyncExternalStore } from 'react';
import type { StreamLink } from '../realtime/stream-link.ts';

/** How well each team is connected, as far as the server has told. */
export type TeamLinks = ReadonlyMap<string, TeamLink>;

const NOTHING_TOLD: TeamLinks = new Map();

/** What was told over one connection, and who waits for more. */
class LinkBoard {
  links = NOTHING_TOLD;
  private readonly listeners = new Set<() => void>();

  constructor(connection: StreamLink) {
    connection.hear('control:links', (changed) => {
      this.links = new Map([...this.links, ...changed.map((link) => [link.teamId, link] as const)]);
      this.listeners.forEach((each) => each());
    });
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

const BOARDS = new WeakMap<StreamLink, LinkBoard>();

/** Listens from now on. To be asked before the connection starts: all links are told once, when it connects. */
export function followTeamLinks(connection: StreamLink): LinkBoard {
  const known = BOARDS.get(connection);
  if (known !== undefined) return known;
  const board = new LinkBoard(connection);
  BOARDS.set(connection, board);
  return board;
}

/** The links of all teams; empty for roles that are not told of them. */
export function useTeamLinks(connection: StreamLink): TeamLinks {
  const board = followTeamLinks(connection);
  return useSyncExternalStore(board.listen, () => board.links);
}
