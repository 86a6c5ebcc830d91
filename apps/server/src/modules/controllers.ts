import type { Type } from '@nestjs/common';
import { AuditController } from '../audit/audit.controller.ts';
import { CheckpointKeyController } from '../audit/checkpoint-key.controller.ts';
import { CheckpointsController } from '../audit/checkpoints.controller.ts';
import { ExerciseAuditController } from '../audit/exercise-audit.controller.ts';
import { CommandsController } from '../commands/commands.controller.ts';
import { DemonstrationController } from '../demonstration/demonstration.controller.ts';
import { ExercisesController } from '../exercises/exercises.controller.ts';
import { FilesController } from '../files/files.controller.ts';
import { HealthController } from '../health/health.controller.ts';
import { IDENTITY_CONTROLLERS } from '../identity/identity-controllers.ts';
import { JournalController } from '../journals/journal.controller.ts';
import { KeysController } from '../keys/keys.controller.ts';
import { OpenApiController } from '../openapi/openapi.controller.ts';
import { PEOPLE_CONTROLLERS } from '../people/people-controllers.ts';
import { ReportController } from '../reports/report.controller.ts';
import { ExerciseScenarioController } from '../scenarios/exercise-scenario.controller.ts';
import { ScenarioWorkshopController } from '../scenarios/scenario-workshop.controller.ts';
import { ScenariosController } from '../scenarios/scenarios.controller.ts';
import { SimulationController } from '../simulation/simulation.controller.ts';
import { StreamController } from '../streams/stream.controller.ts';
import { WebhooksController } from '../webhooks/webhooks.controller.ts';

/** The HTTP routes of the role `api`. */
export const API_CONTROLLERS: readonly Type[] = [
  OpenApiController,
  ScenariosController,
  ScenarioWorkshopController,
  ExercisesController,
  CommandsController,
  StreamController,
  FilesController,
  KeysController,
  ExerciseScenarioController,
  ReportController,
  JournalController,
  WebhooksController,
  SimulationController,
  DemonstrationController,
  ExerciseAuditController,
  CheckpointsController,
  CheckpointKeyController,
  AuditController,
  ...PEOPLE_CONTROLLERS,
  ...IDENTITY_CONTROLLERS,
];

/** Every HTTP route there is; the API description is made from the same list. */
export const CONTROLLERS: readonly Type[] = [HealthController, ...API_CONTROLLERS];
