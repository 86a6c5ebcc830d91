import { chromium, type Browser } from 'playwright-core';

/** Without a window, without a sandbox (root has none in a container), and without asking anybody for anything by itself. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's Chromium; a suite starts one, and each of its visitors has a profile of his own in it. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS, timeout: 60_000 });
}
