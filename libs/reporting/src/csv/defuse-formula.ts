/** What makes a spreadsheet take a cell for a formula, full-width forms included. */
const BEGINS_FORMULA = '=+\\-@＝＋－＠';

/**
 * Such a character at the beginning of the text, or where a program with another idea of separators and quotes would see a new cell
 * begin: after a comma, semicolon, bar, tab or line end, whatever blanks and quotes stand between.
 */
const DANGEROUS = new RegExp(`(^|[,;|\\t\\r\\n])([\\s"'\`]*)(?=[${BEGINS_FORMULA}])`, 'gu');

/** Some programs drop these from the beginning of a cell, and look at what follows. */
const DROPPED = /^[\t\r\n]/;

/**
 * Makes a text safe in a cell of a spreadsheet: an apostrophe goes before whatever could begin a formula (OWASP ASVS 5.0, 1.2.10). Texts
 * without such characters are as they were.
 */
export function defuseFormula(text: string): string {
  const defused = text.replace(DANGEROUS, "$1$2'");
  return DROPPED.test(defused) ? `'${defused}` : defused;
}
