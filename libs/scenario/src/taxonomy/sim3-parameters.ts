/** How many parameters each quadrant of SIM3 v2 interim has: Organisation, Human, Tools, Processes. */
const PARAMETERS: Readonly<Record<string, number>> = { O: 11, H: 7, T: 10, P: 17 };

/** Whether this is a SIM3 parameter, such as `P-9`. */
export function isSim3Parameter(id: string): boolean {
  const [, quadrant = '', number = ''] = /^([OHTP])-(\d{1,2})$/.exec(id) ?? [];
  return Number(number) >= 1 && Number(number) <= (PARAMETERS[quadrant] ?? 0);
}
