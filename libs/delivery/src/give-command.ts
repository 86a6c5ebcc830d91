import type { Command } from '@cyberdrill/domain';

/** Carries a command out; resolves when its entries are on disk, rejects with an AppError. */
export type GiveCommand = (exerciseId: string, command: Command) => Promise<unknown>;

/** In whose name delivery writes into the journal. */
export const DELIVERY = { role: 'system', id: 'delivery' } as const;
