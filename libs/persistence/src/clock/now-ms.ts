/** SQL for the database's wall time at this very moment, whole milliseconds since 1970, as a double. */
export const NOW_MS = 'floor(extract(epoch from clock_timestamp()) * 1000)::double precision';
