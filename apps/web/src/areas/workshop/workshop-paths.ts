/** All packs. */
export const SHELF = '/workshop';

/** A pack, or one of the pages about it. */
export function packPath(scenario: string, page?: 'edit' | 'plan'): string {
  const pack = `${SHELF}/${encodeURIComponent(scenario)}`;
  return page === undefined ? pack : `${pack}/${page}`;
}
