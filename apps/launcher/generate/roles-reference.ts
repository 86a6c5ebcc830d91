import {
  DRILL_ROLES,
  inBlindView,
  inSimCellView,
  inTeamView,
  inWallView,
  MATRIX,
  type CommandKind,
  type DrillRole,
  type EntryKind,
  type Resource,
  type Side,
  type StreamView,
} from '@cyberdrill/domain';
import type { GeneratedFile } from './generated-file.ts';
import { describeKinds, KINDS } from './journal-kinds.ts';
import { readTypes } from './reference/read-types.ts';

/** The reference of roles: who may see and do what, from the one table of rights and the tables of the views. */
export function rolesReference(): GeneratedFile {
  return {
    path: 'libs/domain/reference/roles.md',
    content: [
      INTRODUCTION,
      '## The roles',
      rolesTable(),
      '## What each may read and keep',
      marks('', Object.keys(RESOURCES) as Resource[], (role, resource) =>
        MATRIX[role].resources.includes(resource),
      ),
      Object.entries(RESOURCES)
        .map(([resource, words]) => `- \`${resource}\`: ${words}`)
        .join('\n'),
      '## What each may do',
      COMMANDS_NOTE,
      marks('command', commands(), (role, kind) => MATRIX[role].commands.includes(kind)),
      '## What each is sent of the journal',
      viewsTable(),
      VIEWS_NOTE,
    ].join('\n\n'),
  };
}

function rolesTable(): string {
  const rows = DRILL_ROLES.map((role) => {
    const { side, view, isBoundToTeam, knowsScenario } = MATRIX[role];
    const acts = side === undefined ? 'gives no commands' : SIDES[side];
    const bound = isBoundToTeam === true ? ', for its own team only' : '';
    return [`**${role}**`, `${acts}${bound}`, VIEWS[view], knowsScenario ? 'yes; may not play' : 'no'];
  });
  return table(['role', 'acts', 'is sent', 'knows the scenario'], rows);
}

/** One column a role, a mark where it has the right. */
function marks<T extends string>(
  head: string,
  rights: readonly T[],
  has: (role: DrillRole, right: T) => boolean,
): string {
  const rows = rights.map((right) => [
    `\`${right}\``,
    ...DRILL_ROLES.map((role) => (has(role, right) ? '●' : '')),
  ]);
  return table([head, ...DRILL_ROLES], rows);
}

/** Commands that some role may give, in the order in which the roles name them first. */
function commands(): readonly CommandKind[] {
  return [...new Set(DRILL_ROLES.flatMap((role) => MATRIX[role].commands))];
}

function viewsTable(): string {
  const rows = describeKinds(readTypes([KINDS])).map(({ name, audience }) => {
    const kind = name as EntryKind;
    return [
      `\`${name}\``,
      IN_SIM_CELL[inSimCellView(kind)],
      inBlindView(kind) === 'whole' ? 'yes' : 'of others: after the own',
      inWallView(kind) === 'never' ? '' : 'its outline',
      inTeamView(kind) === 'never' ? '' : audience.replaceAll('|', '\\|'),
    ];
  });
  return table(['entry', 'sim-cell', 'evaluator', 'observer', 'teams and coaches'], rows);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const SIDES: Readonly<Record<Side, string>> = {
  control: 'for exercise control',
  evaluator: 'as an evaluator',
  team: 'for its team',
};

const VIEWS: Readonly<Record<StreamView, string>> = {
  whole: 'the whole journal, as it is written',
  'without-scores':
    'the story and all that is said, without what answers are measured by, ratings and scores',
  blind: 'everything; judgements of others on a thing only after the own one on it',
  wall: 'what may hang on a wall: clock, phases, who has come how far, who wrote to whom',
  team: 'what its team may see',
  none: 'nothing',
};

const IN_SIM_CELL = { whole: 'yes', part: 'in part', never: '' } as const;

const RESOURCES: Readonly<Record<Resource, string>> = {
  stream: 'the journal, live, as far as the view below goes',
  files: 'attachments; for who stands with a team those that it was sent or handed in itself',
  'store-files': 'to store a file, before a message or an answer refers to it',
  scenario: 'the scenario as a whole, with expectations and expected answers',
  journal: 'the journal as a file, to keep and to verify',
  report: 'the after-action report, at any time',
  'locked-report': 'the same, once scores are locked (from the phase `aar-draft` on)',
  'own-report': 'its team’s part of the report, after ENDEX',
  'own-team': 'who is in its own team',
  head: 'the journal’s hash and its signed checkpoints',
  audit: 'who signed in, changed roles, read or took away what',
  people: 'who takes part',
  'manage-people': 'to give and take roles, and to invite',
  'manage-own-team': 'the same for players of its own team',
  'set-nda': 'to decide what everybody must agree to first',
  'manage-keys': 'to make keys for scripts',
  'manage-webhooks': 'to have other systems told',
  'run-simulation': 'to let simulated teams play',
};

const INTRODUCTION = `# Who may see and do what

<!-- Made by \`npm run generate\` from libs/domain/src/access/matrix.ts and the views in libs/domain/src/view. Change those, not this file. -->

A person has one role in an exercise. What the role may do stands in one table, which HTTP, sockets, the command line and the core
ask alike; what is not marked here is refused. Teams see neither each other’s work nor anything of the story to come, by no way.`;

const COMMANDS_NOTE = `A coach acts for its own team only; commands of players are always their own team’s. \`exercise:plan\` is given by planning, never by a
client. In which phases a command may be given is decided apart from roles.`;

const VIEWS_NOTE = `Whoever is sent the whole journal is left out above: director, excon-lead, controller and aar-reviewer. Every other stream is numbered by
itself, without gaps, and without the journal’s numbers and hashes: what is not sent cannot be counted either.

- **sim-cell**: plans come without expectations, checks, expected responses and the content that obligations ask for.
- **evaluator**: a thing is an answer of a team by expectation and criterion, a duty, an objective for a team or for all, an expected
  action of a team. What was withheld follows at once after the own judgement, and all of it when scores are locked.
- **observer**: injects are counted as they become public; their titles are told when every team of the exercise has them. No names of
  persons, no words of anybody, nothing a team would not want on a wall: no hints, extensions, duties or judgements.
- **teams and coaches**: the column names the audience; a team gets its own view of an entry, often less than the entry.`;
