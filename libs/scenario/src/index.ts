export { formatFault } from './faults/format-fault.ts';
export { hasError, type Fault } from './faults/fault.ts';
export type { FaultCode, Severity } from './faults/fault-codes.ts';
export type * from './file/scenario-file.ts';
export { AttachmentRefused } from './pack/attachment-refused.ts';
export type { ReadAttachment } from './pack/collect-attachments.ts';
export { attachmentsIn } from './pack/disk-attachments.ts';
export { findScenarioFile, type PackPlace } from './pack/find-scenario-file.ts';
export { listScenarioPacks, type PackList, type PackSummary } from './pack/list-scenario-packs.ts';
export { loadScenarioPack, type LoadedPack } from './pack/load-scenario-pack.ts';
export type { PackFile } from './pack/pack-file.ts';
export { loadZippedPack, loadZippedPackAt, type ZippedPack } from './pack/zip/load-zipped-pack.ts';
export { zipFiles } from './pack/zip/zip-files.ts';
export { ZIP_LIMITS } from './pack/zip/zip-limits.ts';
export { YAML_LIMITS } from './yaml/limits.ts';
export {
  parseScenario,
  type ParsedScenario,
  type ParseOptions,
  type RefusedScenario,
} from './parse-scenario.ts';
export { matchesRe2 } from './pattern/matches-re2.ts';
export { printScenarioFile } from './print/print-scenario-file.ts';
export { readScenarioFile, type ScenarioFileReading } from './read-scenario-file.ts';
