import type { Fault } from './fault.ts';

/**
 * Prints a fault for people, in a form that editors and build tools turn into a link: `file:line:column`, then what is wrong,
 * then, indented, what to do.
 */
export function formatFault(fault: Fault): string {
  const place = `${fault.file}:${fault.line}:${fault.column}`;
  const subject = fault.path === '' ? '' : `${fault.path}: `;
  return `${place}: ${fault.severity} ${fault.code}: ${subject}${fault.message}\n    ${fault.remedy}`;
}
