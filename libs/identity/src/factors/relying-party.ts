/** For whom passkeys are made: the browser keeps each to the site that it was made for. */
export interface RelyingParty {
  /** The host name alone. */
  readonly id: string;
  /** As the browser names the page's site, for example `https://drill.example`. */
  readonly origin: string;
}

/** Shown by browsers and authenticator apps. */
export const SERVICE_NAME = 'CyberDrill';
