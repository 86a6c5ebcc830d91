import type { FileReference, Scenario } from '@cyberdrill/domain';
import type { FileAttachment, ScenarioFile } from '../file/scenario-file.ts';
import { durationMs } from '../file/times.ts';
import { compileInject } from './compile-inject.ts';
import { compileObligation } from './compile-obligation.ts';
import { textCompiler } from './compile-text.ts';

/** Gives the stored file an attachment of an inject stands for. */
export type AttachmentLookup = (attachment: FileAttachment) => FileReference;

/**
 * Turns a scenario file into the domain's scenario, with every default written out and all times in milliseconds.
 * @param file a file without faults; what it means was checked before
 */
export function compileScenario(file: ScenarioFile, referenceOf: AttachmentLookup): Scenario {
  const text = textCompiler(file.language);
  const { id, version, language, licence, authors, level, tlp, tlpHandling, startsAt, attackVersion } = file;
  return {
    id,
    version,
    title: text(file.title),
    summary: text(file.summary),
    language,
    languages: [language, ...file.languages.filter((tag) => tag !== language)],
    licence,
    authors,
    level,
    tlp,
    ...(tlpHandling === undefined ? {} : { tlpHandling }),
    durationMs: durationMs(file.duration),
    startsAt,
    scenarioRate: file.scenarioRate ?? 1,
    ...(attackVersion === undefined ? {} : { attackVersion }),
    objectives: file.objectives.map((objective) => ({ ...objective, title: text(objective.title) })),
    parts: file.parts.map((part) => ({ ...part, name: text(part.name) })),
    roles: (file.roles ?? []).map(({ id: roleId, name, description }) => ({
      id: roleId,
      name: text(name),
      ...(description === undefined ? {} : { description: text(description) }),
    })),
    phases: (file.phases ?? []).map((phase) => ({ ...phase, name: text(phase.name) })),
    injects: file.injects.map((inject, index) =>
      compileInject(inject, {
        text,
        scenarioTlp: tlp,
        position: index + 1,
        attachments: (inject.attachments ?? []).map(referenceOf),
      }),
    ),
    obligations: (file.obligations ?? []).map((obligation) => compileObligation(obligation, text)),
  };
}
