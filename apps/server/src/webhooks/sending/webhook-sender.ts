import type { Notice, WebhookTurn } from '@cyberdrill/domain';
import { VERSION } from '../../version.ts';
import { checkedAddress, type Resolve } from './checked-address.ts';
import { noticePayload } from './notice-payload.ts';
import { postToAddress, type Post, type PostLimits, type PostOutcome } from './post-to-address.ts';
import { signature, SIGNATURE_HEADER } from './signature.ts';
import { webhookTarget } from './webhook-target.ts';

/** What {@link WebhookSender} works with. */
export interface WebhookSenderParts {
  /** Hosts that may be told, as configured. */
  readonly allowedHosts: readonly string[];
  readonly resolve: Resolve;
  readonly nowMs: () => number;
  readonly post?: (post: Post, limits: PostLimits) => Promise<PostOutcome>;
}

const LIMITS = { withinMs: 5_000, maxAnswerBytes: 65_536 } as const;
const RESOLVED_WITHIN_MS = 5_000;

/** Tells an address outside. Every attempt checks again where it leads: lists and names change. */
export class WebhookSender {
  private readonly parts: WebhookSenderParts;

  constructor(parts: WebhookSenderParts) {
    this.parts = parts;
  }

  /**
   * Sends some notices; never rejects.
   * @param signal ends it before its time
   */
  async send(
    { url, exerciseId, secret }: WebhookTurn,
    notices: readonly Notice[],
    signal?: AbortSignal,
  ): Promise<PostOutcome> {
    const { allowedHosts, resolve, nowMs, post = postToAddress } = this.parts;
    const target = webhookTarget(url, allowedHosts);
    if (typeof target === 'string') return 'not-allowed';
    const checked = await checkedAddress(target, impatient(resolve, signal));
    if ('problem' in checked) return checked.problem;
    const body = JSON.stringify(noticePayload(exerciseId, notices));
    const headers = {
      'user-agent': `CyberDrill/${VERSION}`,
      [SIGNATURE_HEADER]: signature(secret, nowMs(), body),
    };
    const limits = signal === undefined ? LIMITS : { ...LIMITS, signal };
    return post({ target, address: checked.address, headers, body }, limits);
  }
}

/** The system's own patience with name servers is longer than ours. */
function impatient(resolve: Resolve, signal?: AbortSignal): Resolve {
  return async (hostname) => {
    const late = Promise.withResolvers<never>();
    const giveUp = (): void => late.reject(new Error('the name servers do not answer'));
    const timer = setTimeout(giveUp, RESOLVED_WITHIN_MS);
    signal?.addEventListener('abort', giveUp, { once: true });
    try {
      return await Promise.race([resolve(hostname), late.promise]);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
    }
  };
}
