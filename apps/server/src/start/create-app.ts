import { Admission, DrillIoAdapter, Revocation, StreamSockets } from '@cyberdrill/delivery';
import { API_PREFIX } from '@cyberdrill/contracts';
import type { Config } from '@cyberdrill/platform';
import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { neverCached } from '../http/never-cached.ts';
import { HttpErrorFilter } from '../http/http-error.filter.ts';
import { securityHeaders } from '../http/security-headers.ts';
import { TrustedProxies } from '../http/trusted-proxies.ts';
import { unknownRoute } from '../http/unknown-route.ts';
import { ServerModule, type ServerParts } from '../modules/server.module.ts';
import { readWebFiles, type WebFile } from '../web/web-files.ts';
import { serveWeb } from '../web/serve-web.ts';
import { refuseFaults } from './refuse-faults.ts';

/** Makes the application that serves clients; it does not listen yet. */
export async function createApp(parts: ServerParts): Promise<NestExpressApplication> {
  const { config, logger } = parts;
  const app = await NestFactory.create<NestExpressApplication>(ServerModule.with(parts), {
    logger,
    // Bodies are read where they are wanted, behind the guards.
    bodyParser: false,
    abortOnError: false,
    forceCloseConnections: true,
  });
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(securityHeaders(), neverCached);
  allowOrigins(app, config);
  app.setGlobalPrefix(API_PREFIX);
  app.useGlobalFilters(new HttpErrorFilter(logger));
  if (config.roles.includes('api')) {
    app.useWebSocketAdapter(socketAdapter(app, config, logger));
    app.set('trust proxy', trustOf(app.get(TrustedProxies)));
    refuseFaults(app);
  }
  await app.init();
  if (config.roles.includes('api')) app.use(serveWeb(await webFiles(config, logger)));
  // Behind all routes: Nest's own answer is given only below the prefix.
  app.use(unknownRoute);
  return app;
}

async function webFiles({ webDir }: Config, logger: LoggerService): Promise<ReadonlyMap<string, WebFile>> {
  const files = await readWebFiles(webDir);
  if (files.size === 0) logger.warn(`there is no web application in ${webDir}: "npm run build" makes it`);
  return files;
}

function allowOrigins(app: NestExpressApplication, { allowedOrigins }: Config): void {
  if (allowedOrigins.length === 0) return;
  app.enableCors({
    origin: [...allowedOrigins],
    allowedHeaders: ['authorization', 'content-type', 'x-file-name'],
    maxAge: 600,
  });
}

/** In the form that Express asks for. */
function trustOf(proxies: TrustedProxies): (address: string) => boolean {
  return (address) => proxies.trusts(address);
}

function socketAdapter(app: NestExpressApplication, config: Config, logger: LoggerService): DrillIoAdapter {
  return new DrillIoAdapter(app, {
    admission: app.get(Admission),
    sockets: app.get(StreamSockets),
    revocation: app.get(Revocation),
    allowedOrigins: config.allowedOrigins,
    logger,
  });
}
