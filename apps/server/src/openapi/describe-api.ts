import { AuditTrail } from '@cyberdrill/audit';
import { API_PREFIX } from '@cyberdrill/contracts';
import { Logger, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { DemonstrationJoinBody } from '../demonstration/demonstration-join-body.ts';
import { DimensionWeightsBody } from '../exercises/dimension-weights-body.ts';
import { PlanExerciseBody } from '../exercises/plan-exercise-body.ts';
import { ResponsivenessBody } from '../exercises/responsiveness-body.ts';
import { SettingsBody } from '../exercises/settings-body.ts';
import { TeamBody } from '../exercises/team-body.ts';
import { IDENTITY_BODIES } from '../identity/bodies/identity-bodies.ts';
import { KeyBody } from '../keys/key-body.ts';
import { CONTROLLERS } from '../modules/controllers.ts';
import { CONFIG } from '../modules/tokens.ts';
import { PEOPLE_BODIES } from '../people/bodies/people-bodies.ts';
import { ScenarioCheckBody } from '../scenarios/bodies/scenario-check-body.ts';
import { ScenarioVersionBody } from '../scenarios/bodies/scenario-version-body.ts';
import { VERSION } from '../version.ts';
import { SimulationBody } from '../simulation/simulation-body.ts';
import { WebhookBody } from '../webhooks/webhook-body.ts';
import { commandSchemas } from './command-schemas.ts';
import { schemaOf } from './schema-of.ts';
import { SOCKET_EVENTS } from './socket-events.ts';
import { ErrorReplyView } from './views/error-reply.view.ts';

/** Everything that controllers are given, as nothing: to describe the API needs no database, nor anything else. */
const NOTHING_BEHIND = [
  // Asked for by the interceptor of routes that are audited.
  AuditTrail,
  // Interfaces, which have no class to be asked for by.
  CONFIG,
  Logger,
  ...CONTROLLERS.flatMap(
    (controller) => (Reflect.getMetadata('design:paramtypes', controller) as Type[] | undefined) ?? [],
  ),
].map((provide) => ({ provide, useValue: {} }));

@Module({ controllers: [...CONTROLLERS], providers: NOTHING_BEHIND })
class DescribedModule {}

/** What is asked for in bodies that are no commands. */
const BODIES = [
  PlanExerciseBody,
  TeamBody,
  SettingsBody,
  ResponsivenessBody,
  DimensionWeightsBody,
  ScenarioCheckBody,
  ScenarioVersionBody,
  KeyBody,
  WebhookBody,
  SimulationBody,
  DemonstrationJoinBody,
  ...IDENTITY_BODIES,
  ...PEOPLE_BODIES,
];

/** The API's description by OpenAPI 3.1, made from the code; the same code gives the same text. */
export async function describeApi(): Promise<OpenAPIObject> {
  const app = await NestFactory.create<NestExpressApplication>(DescribedModule, {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  app.setGlobalPrefix(API_PREFIX);
  const document = SwaggerModule.createDocument(app, outline(), {
    extraModels: [ErrorReplyView],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  const schemas = {
    ...document.components?.schemas,
    ...commandSchemas(),
    ...Object.fromEntries(BODIES.map((shape) => [shape.name, schemaOf(shape)])),
  };
  return {
    ...document,
    paths: sorted(document.paths),
    components: { ...document.components, schemas: sorted(schemas) },
    'x-socket-events': SOCKET_EVENTS,
  } as OpenAPIObject;
}

function outline(): Omit<OpenAPIObject, 'paths'> {
  return new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('CyberDrill')
    .setDescription(
      'Plan and conduct cyber drills. Tokens are shown once, when an exercise is planned. Live entries and commands ' +
        'usually go over a socket (see `x-socket-events`); every route here is the twin of one of its events, or does what sockets are not for.',
    )
    .setVersion(VERSION)
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer' })
    .addGlobalResponse({ status: 'default', description: 'Refused', type: ErrorReplyView })
    .build();
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
}
