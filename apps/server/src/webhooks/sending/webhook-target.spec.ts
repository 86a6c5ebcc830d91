import { describe, expect, it } from '@jest/globals';
import { webhookTarget } from './webhook-target.ts';

const ALLOWED = ['chat.example', 'other.example:8443', 'http://localhost:1234'];

describe('webhookTarget', () => {
  it.each([
    ['https://chat.example/hooks/abc?d=e', 'chat.example', 443, '/hooks/abc?d=e'],
    ['https://CHAT.example:443', 'chat.example', 443, '/'],
    ['https://other.example:8443/x', 'other.example', 8443, '/x'],
    ['http://localhost:1234/x', 'localhost', 1234, '/x'],
  ])('knows where %s leads', (address, hostname, port, path) => {
    expect(webhookTarget(address, ALLOWED)).toMatchObject({ hostname, port, path });
  });

  it.each([
    ['', 'no whole address'],
    ['chat.example/hook', 'no whole address'],
    ['http://chat.example/', 'https'],
    ['http://chat.example:443/', 'https'],
    ['https://localhost:1234/', 'not on the list'],
    ['http://localhost/', 'https'],
    ['http://localhost:1235/', 'https'],
    ['ftp://chat.example/', 'https'],
    ['file:///etc/passwd', 'https'],
    ['javascript:alert(1)', 'https'],
    ['https://chat.example:8443/', 'not on the list'],
    ['https://other.example/', 'not on the list'],
    ['https://chat.example./', 'not on the list'],
    ['https://chat.example.attacker.test/', 'not on the list'],
    ['https://attacker.test/?chat.example', 'not on the list'],
    ['https://attacker.test#chat.example', 'fragment'],
    ['https://chat.example@attacker.test/', 'name or a password'],
    ['https://user:pass@chat.example/', 'name or a password'],
    ['https://sub.chat.example/', 'not on the list'],
    ['https://chаt.example/', 'not on the list'],
    ['https://127.0.0.1/', 'not on the list'],
    ['https://2130706433/', 'not on the list'],
    ['https://0x7f.1/', 'not on the list'],
    ['https://[::1]/', 'not on the list'],
    ['https://[::ffff:10.0.0.1]/', 'not on the list'],
    ['https://169.254.169.254/latest/meta-data/', 'not on the list'],
    ['http://169.254.169.254/latest/meta-data/', 'https'],
    [`https://chat.example/${'x'.repeat(2_000)}`, 'longer'],
  ])('refuses %s', (address, problem) => {
    expect(webhookTarget(address, ALLOWED)).toEqual(expect.stringContaining(problem));
  });

  it('allows nothing where nothing is listed', () => {
    expect(webhookTarget('https://chat.example/', [])).toBe('this server tells nobody outside');
  });
});
