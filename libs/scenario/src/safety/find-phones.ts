import type { SafetyFinding } from './safety-finding.ts';

/**
 * Numbers that nobody can have, without the plus: ranges that regulators keep for fiction, and the country code 999, which is not
 * assigned and so suits an invented country.
 */
const INVENTED: readonly RegExp[] = [
  /^999\d+$/,
  // North America: 555-0100 to 555-0199 in every area
  /^1[2-9]\d{2}55501\d{2}$/,
  // United Kingdom (Ofcom)
  /^44(?:1632960\d{3}|2079460\d{3}|1\d14960\d{3}|1914980\d{3}|289649\d{4}|2920180\d{3}|7700900\d{3}|8081570\d{3})$/,
  // France (Arcep)
  /^33(?:19900|26191|35301|46571|53649|63998)\d{4}$/,
  // Australia (ACMA)
  /^61(?:[2378](?:5550|7010)\d{4}|491570\d{3})$/,
  // Ireland (ComReg)
  /^3532091\d{5}$/,
];

/** Finds telephone numbers in international form that may belong to somebody. */
export function findPhones(text: string): readonly SafetyFinding[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}.])\+[1-9](?:[ ().\u00A0/-]{0,2}\d){6,14}(?!\d)/gu)]
    .filter(([number]) => !isInvented(number.replace(/\D/g, '')))
    .map(({ 0: word, index }) => ({
      code: 'REAL_PHONE',
      word,
      index,
      message: `The telephone number ${word} may belong to somebody.`,
      remedy:
        'Use the country code +999, which is not assigned, or a range kept for fiction such as +1 xxx 555 01xx.',
    }));
}

function isInvented(digits: string): boolean {
  return INVENTED.some((range) => range.test(digits));
}
