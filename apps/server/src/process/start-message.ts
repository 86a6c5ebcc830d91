import type { RunningServer } from '../start/start-server.ts';
import { VERSION } from '../version.ts';

/** What a person reads in the terminal once the server serves. */
export function startMessage({ url, admin, welcomeUrl }: RunningServer, startedInMs: number): string {
  const key = admin.file === undefined ? 'the one you set as ADMIN_TOKEN' : `in ${admin.file}`;
  const begin =
    welcomeUrl === undefined
      ? ''
      : `
  Begin        ${welcomeUrl}
               makes the first administrator; for whoever reads this, and good once`;
  return `
CyberDrill ${VERSION} is ready (${(startedInMs / 1_000).toFixed(1)} s)

  Open         ${forBrowsers(url)}${begin}
  Rehearse     npm run cyberdrill -- rehearse scenarios/regional-comm-check --out out
               plays a whole drill by itself and writes its report
  Admin key    ${key}
  Stop         Ctrl-C
`;
}

/** Browsers keep passkeys for names only, never for an address. */
function forBrowsers(url: string): string {
  return url.replace('//127.0.0.1:', '//localhost:');
}
