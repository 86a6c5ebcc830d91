/** How grave a fault is: a scenario with an error cannot be played; a warning is for the author to judge. */
export type Severity = 'error' | 'warning';

/** Every kind of fault and how grave it is. */
export const FAULT_SEVERITY = {
  // The bytes and the YAML
  FILE_TOO_LARGE: 'error',
  FILE_EMPTY: 'error',
  NOT_UTF8: 'error',
  YAML_SYNTAX: 'error',
  YAML_UNSUPPORTED: 'error',
  YAML_SEVERAL_DOCUMENTS: 'error',
  YAML_TOO_DEEP: 'error',
  YAML_TOO_COMPLEX: 'error',
  YAML_ALIAS: 'error',
  YAML_DUPLICATE_KEY: 'error',
  YAML_KEY_NOT_TEXT: 'error',
  YAML_KEY_FORBIDDEN: 'error',
  CONTROL_CHARACTER: 'error',

  // The shape of the file
  KEY_UNKNOWN: 'error',
  KEY_MISSING: 'error',
  KEY_OUT_OF_PLACE: 'error',
  TYPE_WRONG: 'error',
  FORM_WRONG: 'error',
  VALUE_UNKNOWN: 'error',
  OUT_OF_RANGE: 'error',
  EXACTLY_ONE: 'error',

  // Names and references
  ID_TAKEN: 'error',
  ID_RESERVED: 'error',
  REFERENCE_UNKNOWN: 'error',

  // Texts and languages
  LANGUAGE_UNLISTED: 'error',
  LANGUAGE_TWICE: 'error',
  TRANSLATION_MISSING: 'error',
  TEXT_EMPTY: 'error',
  PLACEHOLDER_UNKNOWN: 'error',
  PLACEHOLDER_LOST: 'warning',

  // Parts, objectives, times
  REST_TAKEN: 'error',
  OBJECTIVE_UNTESTED: 'error',
  INJECT_AIMLESS: 'error',
  INFORMATION_AIMLESS: 'warning',
  DATE_INVALID: 'error',
  DEADLINE_NOT_AFTER_TARGET: 'error',
  DEADLINE_ZERO: 'error',
  RELEASE_AFTER_END: 'warning',

  // Releases and conditions
  CONDITION_CYCLE: 'error',
  NEVER_TRUE: 'error',
  NEVER_RELEASED: 'error',
  PARTLY_RELEASED: 'warning',
  KIND_FORBIDS: 'error',

  // What is asked, checked and expected
  CHECK_MISMATCH: 'error',
  CHECK_IMPOSSIBLE: 'error',
  PATTERN_INVALID: 'error',
  PATTERN_PASSES_ALL: 'warning',
  RSIT_UNKNOWN: 'error',
  ATTACK_UNKNOWN: 'error',
  ATTACK_UNVERIFIED: 'warning',
  SIM3_UNKNOWN: 'error',
  UNMEASURABLE: 'error',
  DUTY_TO_NOBODY: 'error',
  TLP_CONTRADICTION: 'error',
  TLP_LABEL_WRONG: 'warning',

  // The pack
  PACK_UNREADABLE: 'error',
  ARCHIVE_UNREADABLE: 'error',
  ARCHIVE_TOO_LARGE: 'error',
  ARCHIVE_ENTRY: 'error',
  ATTACHMENT_PATH: 'error',
  ATTACHMENT_UNREADABLE: 'error',
  ATTACHMENT_EXECUTABLE: 'error',
  ATTACHMENT_TYPE: 'error',

  // Safety: only what is reserved or invented
  REAL_ADDRESS: 'error',
  REAL_DOMAIN: 'error',
  REAL_PHONE: 'error',
  REAL_NAME: 'error',

  // The report itself
  MORE_FAULTS: 'error',
} as const satisfies Record<string, Severity>;

/** The kind of a fault; stable, so that tools may rely on it. */
export type FaultCode = keyof typeof FAULT_SEVERITY;
