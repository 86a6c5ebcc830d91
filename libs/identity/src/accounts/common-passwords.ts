/**
 * What people choose first, in every published count of stolen passwords: a word or a name with digits around it and letters
 * swapped for digits, a walk over the keyboard, a run or a repetition. Rules catch more of them than a list of the first 3,000 does.
 */
const WORDS = new Set(
  [
    'password passwort passwd pass passphrase parola contrasena motdepasse senha secret secure security letmein login logon signin',
    'welcome admin administrator root superuser user username guest test testing tester changeme default temp temporary master access',
    'computer internet network server system windows microsoft google facebook youtube samsung iphone android apple linux oracle cisco',
    'iloveyou loveyou loveme lovely lover love forever family freedom friend friends happy hello hellothere heaven angel angels babygirl',
    'princess prince queen king sunshine sunflower summer winter spring autumn rainbow butterfly flower flowers cookie chocolate cheese',
    'monkey dragon tiger lion eagle eagles falcon falcons panther panthers phoenix dolphin dolphins elephant chicken kitten puppy horse',
    'football baseball basketball soccer hockey tennis golf golfer cricket rugby swimming arsenal chelsea liverpool barcelona realmadrid',
    'manchester juventus yankees lakers cowboys steelers packers rangers raiders redskins united champion champions winner player',
    'superman batman spiderman ironman starwars startrek pokemon pikachu naruto matrix gandalf hogwarts skywalker minecraft fortnite',
    'mustang ferrari porsche mercedes corvette camaro harley yamaha kawasaki suzuki toyota honda chevrolet renault peugeot volvo subaru',
    'michael michelle jennifer jessica ashley daniel daniela andrew andrea anthony antonio robert roberto joseph joshua matthew thomas',
    'charlie charlotte jordan justin nicole nicholas nicolas samantha samuel stephanie steven stephen patricia patrick brandon richard',
    'william victoria alexander alexandra alexandre elizabeth isabella gabriel gabriela fernando fernanda francisco francesco giovanni',
    'alejandro sebastian cristina christina christian christopher mohammed muhammad mohamed ahmed abdullah fatima maria martin martina',
    'marina natasha svetlana vladimir dmitriy sergey tatiana valentina veronica vanessa danielle melissa amanda rebecca rachel hannah',
    'whatever nothing something anything trustno shadow killer hunter ranger soldier warrior ninja pirate wizard merlin maverick midnight',
    'diamond silver golden purple orange banana pepper ginger cinnamon coffee whiskey marlboro scorpion thunder lightning hurricane blaster',
    'jesus jesuschrist christ blessed church godisgood imissyou asshole fuckyou bullshit biteme pussycat playboy hardcore sexy babylon',
    'dallas austin london paris berlin madrid moscow america england france germany brasil brazil canada mexico india australia nigeria',
    'january february march april monday tuesday wednesday thursday friday saturday sunday november december september october august',
    'abcdef abcabc asdasd qweqwe qweasd qweasdzxc asdzxc zxcasd aaabbb abcd blink metallica nirvana slipknot beatles eminem tigger snoopy',
    'mickey garfield scooby bubbles buster bailey maggie peanut pumpkin muffin brandy cooper sparky rocky lucky smokey boomer casper',
    'precious beautiful gorgeous handsome sweetheart sweetie honey darling cupcake patches simple simpsons southpark trouble destiny',
  ].flatMap((line) => line.split(' ')),
);

/** Rows and columns of keyboards, and of the alphabet, over which fingers walk. */
const WALKS = [
  'qwertyuiop[]',
  'asdfghjkl;',
  'zxcvbnm,./',
  'qwertzuiop',
  'yxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  '1234567890',
  'abcdefghijklmnopqrstuvwxyz',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'zaq12wsx',
  'zaqxswcdevfrbgtnhymju',
  '1a2b3c4d5e6f',
  'a1b2c3d4e5f6',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  '147258369',
  '789456123',
  '159357',
].flatMap((walk) => [walk, [...walk].reverse().join('')]);

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Numbers of up to this many digits are dates, telephone numbers and runs: the first that are tried. */
const DIGITS_ALONE = 14;

/** Whether a password is among those that are tried first, or is made the way those are. */
export function isCommon(password: string): boolean {
  const text = password.normalize('NFKC').toLowerCase();
  if (/^[\d\s./-]*$/.test(text) && text.length <= DIGITS_ALONE) return true;
  const unit = repeatedUnit(text);
  return [text, unit].some((one) => isCommonWord(one) || isWalked(one)) || new Set(text).size <= 2;
}

function isCommonWord(text: string): boolean {
  const bare = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  // "1" stands for "l" as often as for "i".
  const plain = [text, bare].flatMap((one) => [one, unleeted(one), unleeted(one.replaceAll('1', 'l'))]);
  return plain.some((one) => WORDS.has(one.replace(/[^\p{L}]+/gu, '')));
}

function unleeted(text: string): string {
  // What stands behind the word is decoration, not a letter: "dragon1", "monkey!!".
  const core = text.replace(/[\d\W_]+$/u, '');
  return [...core].map((letter) => LEET[letter] ?? letter).join('');
}

/** Whether walks of three keys or more make up all of a text but a few characters. */
function isWalked(text: string): boolean {
  let rest = 0;
  for (let at = 0; at < text.length;) {
    const length = longestWalk(text.slice(at));
    if (length < 3) rest += 1;
    at += length < 3 ? 1 : length;
  }
  return rest <= 2;
}

function longestWalk(text: string): number {
  let longest = 0;
  for (let length = 3; length <= text.length; length += 1) {
    const part = text.slice(0, length);
    if (WALKS.some((walk) => walk.includes(part)) || new Set(part).size === 1) longest = length;
    else break;
  }
  return longest;
}

/** The shortest text that, repeated, makes up the whole: "abcabcabc" is "abc". */
function repeatedUnit(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const unit = text.slice(0, length);
    if (unit.repeat(Math.ceil(text.length / length)).slice(0, text.length) === text) return unit;
  }
  return text;
}
