import type {
  InvitationRequest,
  Joined,
  NewInvitation,
  PlannedExercise,
  TotpOffer,
} from '@cyberdrill/contracts';
import type { DrillRole } from '@cyberdrill/domain';
import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { Browser } from 'playwright-core';
import { ADMIN_TOKEN, Drill, DrillServer } from '../../integration/server/drill-server.ts';
import { BROWSER_SCENARIO } from './browser-scenario.ts';
import { launchChromium } from './chromium.ts';
import { Visitor, type Arrival } from './visitor.ts';

const TOTP_STEP_MS = 30_000;

/** As whom somebody takes part. */
interface Membership {
  readonly teamId?: string;
  readonly name?: string;
}

/** A server as people reach it, and a Chromium to reach it with. */
export class BrowserDrill {
  readonly server: DrillServer;
  private readonly browser: Browser;
  private readonly visitors: Visitor[] = [];

  private constructor(server: DrillServer, browser: Browser) {
    this.server = server;
    this.browser = browser;
  }

  /** @param env settings of the server that differ from those of tests */
  static async start(env: Readonly<Record<string, string>> = {}): Promise<BrowserDrill> {
    const [server, browser] = await Promise.all([
      DrillServer.start({ WEB_DIR: process.env['WEB_DIR'] ?? 'dist/web', ...env }),
      launchChromium(),
    ]);
    return new BrowserDrill(server, browser);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }

  /** The address on this machine itself, under which browsers take a session's cookie without HTTPS. */
  get origin(): string {
    return `http://localhost:${new URL(this.server.url).port}`;
  }

  /** Secret of the link for the first administrator. */
  get welcomeToken(): string {
    return new URL(this.server.welcomeUrl ?? '').hash.slice(1);
  }

  async visitor(arrival: Arrival = {}): Promise<Visitor> {
    const visitor = await Visitor.arrive(this.browser, this.origin, arrival);
    this.visitors.push(visitor);
    return visitor;
  }

  /** The first administrator, signed in with everything that is due, on the first page; how that is done is a suite of its own. */
  async administrator(): Promise<Visitor> {
    const visitor = await this.visitor();
    await visitor.page.goto('/sign-in');
    await visitor.post('/session/welcome', {
      token: this.welcomeToken,
      name: 'Amal Haddad',
      email: 'amal@cirt.example',
      password: 'copper lantern ninety rivers',
    });
    const { secret } = await visitor.post<TotpOffer>('/account/totp');
    await visitor.post('/account/totp/confirm', { code: totpCode(secret) });
    await visitor.page.goto('/');
    await visitor.isAt('identity', 'exercises.title');
    return visitor;
  }

  /**
   * Somebody with a role in an exercise, signed in with everything that is due, on no page of it yet; how people join is a
   * suite of its own.
   */
  async member({ exerciseId }: Drill, role: DrillRole, as: Arrival & Membership = {}): Promise<Visitor> {
    const { teamId, name = 'Amal Haddad', ...arrival } = as;
    const asked: InvitationRequest = { role, seats: 1, ...(teamId === undefined ? {} : { teamId }) };
    const { token } = await this.asAdministrator<NewInvitation>(
      'POST',
      `/exercises/${exerciseId}/invitations`,
      asked,
    );
    const visitor = await this.visitor(arrival);
    await visitor.page.goto('/sign-in');
    const acceptedNda = { version: 1, language: 'en' };
    const joined = await visitor.post<Joined>('/join', { token, joinId: randomUUID(), name, acceptedNda });
    if (joined.session.standing !== 'full') {
      const { secret } = await visitor.post<TotpOffer>('/account/totp');
      await visitor.post('/account/totp/confirm', { code: totpCode(secret) });
    }
    return visitor;
  }

  /** Everybody goes. @returns what went wrong unseen */
  async everybodyLeaves(): Promise<readonly string[]> {
    const faults = await Promise.all(this.visitors.splice(0).map((visitor) => visitor.leave()));
    return faults.flat();
  }

  /** A planned exercise of the scenario for browsers: one team reads Arabic, one French, in which the scenario is not written. */
  async plan(title: string, scenarioYaml = BROWSER_SCENARIO): Promise<Drill> {
    const teams = [
      { id: 'getonia', name: 'CIRT Getonia', language: 'fr' },
      { id: 'halvia', name: 'CIRT Halvia', language: 'ar' },
    ];
    const planned = await this.asAdministrator<PlannedExercise>('POST', '/exercises', {
      title,
      scenarioYaml,
      teams,
    });
    return new Drill(this.server, planned);
  }

  /** Asks the API past the pages, with the administrator's key. @throws Error when it is refused */
  async asAdministrator<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await this.server.request(path, ADMIN_TOKEN, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  /** An invitation to a team, as an analyst. */
  invite(exerciseId: string, teamId: string, seats: number): Promise<NewInvitation> {
    const asked: InvitationRequest = { role: 'analyst', teamId, seats };
    return this.asAdministrator('POST', `/exercises/${exerciseId}/invitations`, asked);
  }
}

/**
 * The code that an authenticator app shows.
 * @param step 0 for now, 1 for the one after it: a server takes each code once
 */
export function totpCode(secret: string, step = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret.trim()) }).generate({
    timestamp: Date.now() + step * TOTP_STEP_MS,
  });
}
