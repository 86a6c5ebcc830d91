/** Generic endings under which anybody can register a name, the common ones. */
const GENERIC = `academy agency app biz blog center cloud club com company consulting dev digital edu email expert finance fund
global gov group health help host info int international link live media mil money net network news ngo online org page press
pro services shop site solutions space store support systems tech technology tools top tv university website wiki work world
xyz zone`;

/** Two-letter endings that are far more often a kind of file than a country. */
const FILE_TYPES = 'ai cc cs db gz hs ini io js kt ma md ml mm pl pm ps py rb rs sh so sql ts vb';

const GENERIC_ENDINGS: ReadonlySet<string> = new Set(GENERIC.split(/\s+/));
const FILE_ENDINGS: ReadonlySet<string> = new Set(FILE_TYPES.split(' '));

/**
 * Whether a word with this ending is likely the name of a registered domain: a common generic ending or two letters as
 * countries have. In one case only: `system.In` is a missing space, and `.Com` no ending.
 */
export function isPublicEnding(ending: string): boolean {
  if (ending !== ending.toLowerCase() && ending !== ending.toUpperCase()) return false;
  const lower = ending.toLowerCase();
  return GENERIC_ENDINGS.has(lower) || (/^[a-z]{2}$/.test(lower) && !FILE_ENDINGS.has(lower));
}
