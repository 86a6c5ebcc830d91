import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RequestsUnderWay } from './requests-under-way.ts';

const FINISH_WITHIN_MS = 1_500;

/**
 * Takes no further connection, lets requests under way finish, and then ends what is left. Sockets lose their connection
 * without a word: told to leave, clients would not come back by themselves.
 */
export async function stopServing(app: NestExpressApplication, requests: RequestsUnderWay): Promise<void> {
  app.getHttpServer().close();
  await requests.finish(FINISH_WITHIN_MS);
  await app.close();
}
