import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PasswordHasher } from '@cyberdrill/identity';
import { IdentityServer, PASSWORD } from './identity-server.ts';

const PEOPLE = 100;

let server: IdentityServer;
let emails: readonly string[];

beforeAll(async () => {
  server = await IdentityServer.start();
  emails = await server.people(PEOPLE, await new PasswordHasher().hash(PASSWORD));
}, 60_000);
afterAll(() => server.stop());

describe('the beginning of a drill', () => {
  it('lets everybody in who signs in at the same moment from behind one address', async () => {
    const answers = await Promise.all(
      emails.map((email) =>
        server.browser().answer('POST', '/session/password', { email, password: PASSWORD }),
      ),
    );
    expect(answers.filter((answer) => answer !== '200')).toEqual([]);
  }, 120_000);
});
