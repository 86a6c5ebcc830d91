import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Headers that keep browsers from doing more with our answers than we mean. They are made for the API, which is no page:
 * opened in a browser, its answers may show text and do nothing. HSTS is for the proxy that holds the certificate.
 */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'style-src': ["'self'"],
        'img-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
  });
}

/**
 * What the web application may do: ask its own server, and nothing else. No script and no style stands in a page, no form leaves
 * it (all is sent by script), and no text becomes HTML or a script's address but by the two policies named (`trusted-types`): the
 * one renders Markdown, the other starts the service worker.
 */
const WEB_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types cyberdrill-words cyberdrill-offline',
].join(';');

/** What the pages of the web application are sent with, instead of or beside what all answers are sent with. */
export const WEB_HEADERS: readonly (readonly [name: string, value: string])[] = [
  ['Content-Security-Policy', WEB_POLICY],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
];
