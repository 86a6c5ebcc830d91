import { ExerciseJournal, Webhooks } from '@cyberdrill/domain';
import type { Config } from '@cyberdrill/platform';
import { Logger, type LoggerService, type Provider } from '@nestjs/common';
import { resolveBySystem } from '../webhooks/sending/checked-address.ts';
import { WebhookSender } from '../webhooks/sending/webhook-sender.ts';
import { WebhookRounds } from '../webhooks/webhook-rounds.ts';
import { CONFIG } from './tokens.ts';

/** What tells channels outside. */
export const WEBHOOK_ROUNDS: Provider = {
  provide: WebhookRounds,
  inject: [CONFIG, Webhooks, ExerciseJournal, Logger],
  useFactory: (config: Config, webhooks: Webhooks, journal: ExerciseJournal, logger: LoggerService) => {
    const sender = new WebhookSender({
      allowedHosts: config.webhookHosts,
      resolve: resolveBySystem,
      // Receivers compare it with their own clocks, not with the exercise's.
      nowMs: () => Date.now(),
    });
    return new WebhookRounds({ webhooks, journal, sender, logger });
  },
};
