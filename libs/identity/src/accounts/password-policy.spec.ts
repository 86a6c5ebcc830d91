import { describe, expect, it } from '@jest/globals';
import { passwordProblem } from './password-policy.ts';

const ANA = ['Ana Popescu', 'ana.popescu@cirt.example'];

describe('passwordProblem', () => {
  it.each([
    'correct horse battery staple',
    'kettle-orbit-tulip',
    'monkeys jump over lazy fences',
    'tJ8#kQ2x',
    'vexopmurl',
    'бирюзовый трамвай едет',
    '我们明天去海边看日出',
    'a'.repeat(63) + 'bcxq'.repeat(10),
    'password managers are a good idea',
    '9310 4471 0258 7720 663',
  ])('takes %j', (password) => {
    expect(passwordProblem(password, ANA)).toBeUndefined();
  });

  it.each(['', 'short', 'sevench', '😀😀😀😀😀😀😀'])('refuses %j as too short', (password) => {
    expect(passwordProblem(password, ANA)).toContain('fewer than 8');
  });

  it('refuses what is too long to hash for everybody', () => {
    expect(passwordProblem('kettle orbit '.repeat(20), ANA)).toContain('more than 256');
  });

  it.each([
    ...[
      'password',
      'Password1',
      'P@ssw0rd',
      'Passw0rd!',
      'PASSWORD123',
      'password!!',
      'pa55word',
      '123password',
    ],
    ...[
      '12345678',
      '123456789',
      '1234567890',
      '87654321',
      '11111111',
      '00000000',
      '19871225',
      '25.12.1987',
      '123123123',
    ],
    ...[
      'qwertyui',
      'qwertyuiop',
      'qwerty123',
      'Qwerty12',
      'asdfghjkl',
      'zxcvbnm1',
      '1q2w3e4r',
      '1q2w3e4r5t',
      '1qaz2wsx',
    ],
    ...[
      'zaq12wsx',
      'qazwsxedc',
      'q1w2e3r4',
      'abcd1234',
      'abc12345',
      'a1b2c3d4',
      'azertyuiop',
      'йцукенгш',
      '1234qwer',
    ],
    ...[
      'iloveyou',
      'iloveyou1',
      'sunshine',
      'Sunshine1',
      'princess',
      'football1',
      'baseball',
      'superman',
      'batman123',
    ],
    ...[
      'trustno1',
      'letmein1',
      'welcome1',
      'Welcome123',
      'administrator',
      'changeme',
      'computer',
      'internet',
      'whatever',
    ],
    ...[
      'jennifer',
      'michelle1',
      'charlie1',
      'jordan23',
      'corvette',
      'mercedes',
      'maverick',
      'midnight',
      'butterfly',
    ],
    ...[
      'starwars',
      'dragon12',
      'monkey12',
      'm0nkey!!',
      'l0vely123',
      'master123',
      'shadow12',
      'summer2024',
      'Winter2025!',
    ],
    ...[
      'aaaaaaaa',
      'abababab',
      'abcabcabc',
      'asdasdasd',
      'passpass',
      'test1234',
      'admin123',
      'root1234',
      'liverpool1',
    ],
  ])('refuses %j, which is tried first', (password) => {
    expect(passwordProblem(password, [])).toContain('tried first');
  });

  it.each([
    'popescu1',
    'AnaPopescu',
    'ana.popescu',
    'Popescu-2026!',
    'p0pescu-ana-cirt',
    'cyberdrill',
    'CyberDrill2026',
    'drill-cyber-ana',
  ])('refuses %j, which is made of what is known', (password) => {
    expect(passwordProblem(password, [...ANA, 'p0pescu'])).toContain('made of');
  });

  it('takes a password in which a name merely occurs', () => {
    expect(passwordProblem('banana kettle orbit', ANA)).toBeUndefined();
    expect(passwordProblem('my aunt popescu sails alone', ANA)).toBeUndefined();
  });

  it('sees through accents', () => {
    expect(passwordProblem('ștefănescu7', ['Ion Stefanescu'])).toContain('made of');
  });
});
