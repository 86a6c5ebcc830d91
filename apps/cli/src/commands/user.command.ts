import type { AccountListItem, IssuedCode, NewAccount } from '@cyberdrill/contracts';
import { AppError } from '@cyberdrill/platform';
import { AdminCalls } from '../admin/admin-calls.ts';
import { adminKey } from '../admin/admin-key.ts';
import { EXIT, type Output } from '../output.ts';
import { textTable, type Column } from '../text-table.ts';

/** Where the server is, and where its administrator's key may be found. */
export interface UserPlace {
  readonly url: string;
  readonly keyFile?: string;
  readonly dataDir: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** `cyberdrill user add <email>`: makes an account, and prints the code by which its person sets a password. */
export async function addUser(
  email: string,
  { name, admin = false }: { readonly name: string; readonly admin?: boolean },
  place: UserPlace,
  output: Output,
): Promise<number> {
  const calls = await callsTo(place);
  const request = { name, email, isAdministrator: admin };
  const { account, code } = await calls.call<NewAccount>('POST', '/accounts', request);
  output.say(
    `${account.name} (${account.email}) has an account${admin ? ', and administers the server' : ''}.`,
  );
  tellCode(code, 'sets a password', place, output);
  return EXIT.ok;
}

/** `cyberdrill user reset <email>`: prints a code by which somebody sets a new password, or comes back without one. */
export async function resetUser(who: string, place: UserPlace, output: Output): Promise<number> {
  const calls = await callsTo(place);
  const { accountId, name, email } = found(await accounts(calls), who);
  const way = email === undefined ? 'return-code' : 'reset-code';
  const code = await calls.call<IssuedCode>('POST', `/accounts/${accountId}/${way}`);
  output.say(`${name}:`);
  tellCode(code, way === 'reset-code' ? 'sets a new password' : 'leads back in', place, output);
  return EXIT.ok;
}

/** `cyberdrill user list`: everybody who can sign in. */
export async function listUsers(place: UserPlace, output: Output): Promise<number> {
  output.say(textTable(await accounts(await callsTo(place)), COLUMNS));
  return EXIT.ok;
}

const COLUMNS: readonly Column<AccountListItem>[] = [
  { title: 'name', of: ({ name }) => name },
  { title: 'e-mail', of: ({ email }) => email ?? '' },
  { title: 'administers', of: ({ isAdministrator }) => (isAdministrator ? 'yes' : '') },
  { title: 'second factor', of: ({ hasFactor }) => (hasFactor ? 'yes' : '') },
  { title: 'last sign-in (UTC)', of: ({ lastSignInAtMs }) => minuteOf(lastSignInAtMs) },
  { title: 'sessions', of: ({ sessions }) => String(sessions), isNumber: true },
  { title: 'state', of: ({ isDisabled }) => (isDisabled ? 'disabled' : '') },
  { title: 'id', of: ({ accountId }) => accountId },
];

async function callsTo({ url, ...sources }: UserPlace): Promise<AdminCalls> {
  return new AdminCalls(url, await adminKey(sources));
}

function accounts(calls: AdminCalls): Promise<readonly AccountListItem[]> {
  return calls.call<readonly AccountListItem[]>('GET', '/accounts');
}

/** By e-mail address, or by id for who has none. */
function found(all: readonly AccountListItem[], who: string): AccountListItem {
  const wanted = who.normalize('NFKC').trim().toLowerCase();
  const account = all.find(({ accountId, email }) => email === wanted || accountId === wanted);
  if (account === undefined) throw new AppError('ACCOUNT_UNKNOWN');
  return account;
}

function tellCode({ code, expiresAtMs }: IssuedCode, does: string, { url }: UserPlace, output: Output): void {
  const until = expiresAtMs === undefined ? 'until it is replaced' : `until ${minuteOf(expiresAtMs)} UTC`;
  output.say(`  ${code}   ${does} at ${new URL('/sign-in', url).href}, ${until}`);
  output.tell('The code is shown this once; the server keeps only its hash.');
}

function minuteOf(atMs: number | undefined): string {
  return atMs === undefined ? '' : new Date(atMs).toISOString().slice(0, 16).replace('T', ' ');
}
