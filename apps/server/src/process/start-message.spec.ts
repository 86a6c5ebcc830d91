import { describe, expect, it } from '@jest/globals';
import { startMessage } from './start-message.ts';

const RUNNING = {
  url: 'http://127.0.0.1:3000',
  admin: { token: 'a-secret-of-the-administrator', file: '/data/admin-token' },
  stop: async () => undefined,
};

describe('startMessage', () => {
  it('leads the first administrator in, until there is one', () => {
    const welcomeUrl = 'http://localhost:3000/welcome#t0ken';
    expect(startMessage({ ...RUNNING, welcomeUrl }, 900)).toContain(`Begin        ${welcomeUrl}\n`);
    expect(startMessage(RUNNING, 900)).not.toMatch(/Begin|welcome/);
  });

  it('names an address of this machine by the name that browsers keep passkeys for', () => {
    expect(startMessage(RUNNING, 900)).toContain('Open         http://localhost:3000\n');
    expect(startMessage({ ...RUNNING, url: 'http://192.0.2.7:3000' }, 900)).toContain(
      'http://192.0.2.7:3000',
    );
  });

  it('says where the key is, and never what it is', () => {
    const message = startMessage(RUNNING, 900);
    expect(message).toContain('in /data/admin-token');
    expect(message).not.toContain(RUNNING.admin.token);
    expect(startMessage({ ...RUNNING, admin: { token: 'x' } }, 900)).toContain('ADMIN_TOKEN');
  });
});
