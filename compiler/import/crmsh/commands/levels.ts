/** The levels of crm and the commands in them. */

/** What becomes of a command: it is followed, it changes nothing that is configured, or it cannot be followed. */
type CommandKind = 'follow' | 'note' | 'refuse';

export interface Level {
  readonly name: string;
  readonly commands: ReadonlyMap<string, CommandKind>;
}

/** What a command is called otherwise. */
export const ALIASES: Readonly<Record<string, string>> = {
  rm: 'delete',
  default_timeouts: 'default-timeouts',
  simulate: 'ptest',
  validate_all: 'validate-all',
  migrate: 'move',
  unmigrate: 'clear',
  unmove: 'clear',
  unban: 'clear',
};

/** Commands of every level. */
export const EVERYWHERE: ReadonlySet<string> = new Set([
  'up',
  'end',
  'back',
  'cd',
  'exit',
  'quit',
  'bye',
  'help',
  'ls',
  '?',
]);

const STATEMENTS =
  'node primitive rsc_template group clone ms master bundle location colocation collocation order rsc_ticket monitor property rsc_defaults op_defaults fencing_topology fencing-topology tag user role acl_target acl_group alert xml';

export const CONFIGURE: Level = level('configure', {
  follow: `${STATEMENTS} commit delete rename modgroup set erase load schema`,
  note: 'show verify validate-all save ptest simulate graph get-property get_property rsctest _test _regtest _objects _keywords cib cibstatus template history ra report',
  refuse: 'edit filter default-timeouts upgrade refresh assist',
});

export const RESOURCE: Level = level('resource', {
  follow:
    'start stop restart promote demote manage unmanage maintenance meta param utilization move ban clear',
  note: 'status show list locate scores cleanup refresh reprobe operations constraints failcount trace untrace',
  refuse: 'secret',
});

export const NODE: Level = level('node', {
  follow: 'standby online maintenance ready attribute utilization delete',
  note: 'show list fence clearstate status-attr server status',
  refuse: '',
});

/** Levels that hold nothing for the configuration; all of their commands are noted. */
const OTHER_LEVELS =
  'cib cibstatus cluster corosync history maintenance options ra script site template assist';

export const ROOT: Level = level('crm', {
  follow: '',
  note: `${OTHER_LEVELS} report status verify resource-agents`,
  refuse: '',
});

/** Levels that can be entered from the root. */
export const LEVELS: ReadonlyMap<string, Level> = new Map([
  ['configure', CONFIGURE],
  ['resource', RESOURCE],
  ['node', NODE],
]);

function level(name: string, words: Readonly<Record<CommandKind, string>>): Level {
  const commands = new Map<string, CommandKind>();
  for (const kind of ['follow', 'note', 'refuse'] as const) {
    for (const word of words[kind].split(' ')) if (word !== '') commands.set(word, kind);
  }
  return { name, commands };
}

/**
 * Commands that stand in no file for `load`. `user` and `role` need no mention: they are statements.
 */
export function isCommandOnly(word: string): boolean {
  const lower = word.toLowerCase();
  if (lower === 'crm' || lower === 'commit' || LEVELS_BUT_NODE.has(lower)) return true;
  if (EVERYWHERE.has(lower) || Object.hasOwn(ALIASES, lower)) return true;
  return CONFIGURE.commands.has(lower) && !STATEMENTS.split(' ').includes(lower);
}

const LEVELS_BUT_NODE: ReadonlySet<string> = new Set(['configure', 'resource', ...OTHER_LEVELS.split(' ')]);

/** Second names, which crm does not complete. */
const NOT_COMPLETED: ReadonlySet<string> = new Set(['fencing-topology', 'get_property']);

/** `prim` is accepted as `primitive`: a beginning that only one has, or letters in that order. */
export function findCommand(word: string, commands: Iterable<string>): string | undefined {
  const all = [...commands];
  if (all.includes(word)) return word;
  const names = all.filter((name) => !NOT_COMPLETED.has(name));
  const escaped = [...word].map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  for (const form of [escaped.join(''), escaped.join('.*')]) {
    const pattern = new RegExp(`^${form}`, 'i');
    const found = names.filter((name) => pattern.test(name));
    if (found.length === 1) return found[0];
  }
  return undefined;
}
