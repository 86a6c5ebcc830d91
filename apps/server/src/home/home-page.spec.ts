import { describe, expect, it } from '@jest/globals';
import type { Health } from '@cyberdrill/contracts';
import { homePage } from './home-page.ts';

const HEALTH: Health = {
  status: 'ready',
  version: '1.2.3',
  checks: { database: 'up' },
  roles: ['api'],
  alarms: 'redis',
};

function pageWith(health: Partial<Health>): string {
  const startedAt = new Date('2030-01-15T08:00:00Z');
  return homePage({ health: { ...HEALTH, ...health }, liveExercises: 2, startedAt });
}

describe('homePage', () => {
  it('tells what runs and how it is', () => {
    const page = pageWith({});
    for (const words of ['Ready.', '1.2.3', 'Redis', '2030-01-15 08:00:00 UTC', '<dd>2</dd>'])
      expect(page).toContain(words);
  });

  it('says so when something is down', () => {
    const page = pageWith({ status: 'not-ready', checks: { database: 'down' } });
    expect(page).toContain('<title>CyberDrill – not ready</title>');
    expect(page).toContain('<span class="down">down</span>');
  });

  it('needs no script and nothing from elsewhere', () => {
    expect(pageWith({})).not.toMatch(/<script|https?:\/\/|style="/);
  });

  it('escapes whatever it is given', () => {
    expect(pageWith({ version: '<b>&"' })).toContain('&#60;b&#62;&#38;&#34;');
  });
});
