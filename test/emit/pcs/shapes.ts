/** Words of pcs's grammar; everything else in a command is a name or a value. */
const GRAMMAR: ReadonlySet<string> = new Set(
  `acl add alert and attribute bundle clone cib colocation constraint container create date date-spec defaults defined
  delete deny description docker group id location master meta network node not_defined op options or order podman
  port-map promotable property read recipient remove resource role rule set setoptions stonith storage-map tag then
  ticket update user utilization with write xpath level lt eq gt ne lte gte integer in_range to duration string number`.split(
    /\s+/,
  ),
);

const ACTIONS: ReadonlySet<string> = new Set(['start', 'stop', 'promote', 'demote']);
const ROLES: ReadonlySet<string> = new Set([
  'master',
  'slave',
  'promoted',
  'unpromoted',
  'started',
  'stopped',
]);
/** The words of a command line, without quotes. */
export function wordsOf(command: string): string[] {
  const found = command.matchAll(/(?:[^\s"'\\]+|"(?:\\.|[^"\\])*"|'[^']*'|\\.)+/g);
  return [...found].map(([word]) =>
    word.replace(
      /"((?:\\.|[^"\\])*)"|'([^']*)'|\\(.)/g,
      (_, double?: string, single?: string, escaped?: string) =>
        double !== undefined ? double.replace(/\\(.)/g, '$1') : (single ?? escaped ?? ''),
    ),
  );
}

/**
 * What a command is made of, as far as releases differ in it: its verb with the number of names behind it, keywords,
 * options, role words, kinds of arguments. `constraint location add: 3 names`, `constraint location add: score=`.
 */
export function partsOf(words: readonly string[]): string[] {
  const flags = words.filter((word) => word.startsWith('--') && word !== '--');
  const rest = words.filter((word) => !word.startsWith('--'));
  const verb = verbOf(rest);
  const tail = rest.slice(verb.length);
  const name = verb.join(' ');
  const parts = new Set<string>();
  let keyword = '';
  let names = 0;
  let counting = true;
  for (const word of tail) {
    const kind = kindOf(word, keyword, name);
    if (kind === 'name' && counting && !LISTS.has(name)) names++;
    if (kind.startsWith('keyword ')) keyword = word;
    if (kind !== 'name')
      parts.add(`${keyword === '' || kind.startsWith('keyword') ? name : `${name} ${keyword}`}: ${kind}`);
    if (kind !== 'name' && !kind.startsWith('role ')) counting = false;
  }
  for (const flag of flags) parts.add(`${name}: ${flag}`);
  parts.add(`${name}: ${names} names`);
  return [...parts];
}

const VERBS: readonly string[] = [
  'acl group create',
  'acl role create',
  'acl user create',
  'alert create',
  'alert recipient add',
  'constraint colocation add',
  'constraint colocation',
  'constraint location add',
  'constraint location',
  'constraint order',
  'constraint rule add',
  'constraint ticket add',
  'constraint ticket',
  'node attribute',
  'node utilization',
  'property set',
  'resource bundle create',
  'resource clone',
  'resource create',
  'resource defaults set create',
  'resource defaults update',
  'resource defaults',
  'resource group add',
  'resource master',
  'resource meta',
  'resource op defaults set create',
  'resource op defaults update',
  'resource op defaults',
  'resource op remove',
  'resource promotable',
  'resource utilization',
  'stonith create',
  'stonith level add',
  'stonith op remove',
  'tag create',
];

/** Any number of names may follow these. */
const LISTS: ReadonlySet<string> = new Set(['resource group add', 'tag create', 'stonith level add']);

function verbOf(words: readonly string[]): readonly string[] {
  const line = `${words.join(' ')} `;
  const verb = VERBS.find((candidate) => line.startsWith(`${candidate} `));
  return verb === undefined ? words.slice(0, 3) : verb.split(' ');
}

const KEYWORDS: ReadonlySet<string> = new Set(
  'op meta bundle rule set setoptions network container port-map storage-map options'.split(' '),
);

/** Options are the user's own there. */
const FREE: ReadonlySet<string> = new Set([
  'node attribute',
  'node utilization',
  'property set',
  'resource clone',
  'resource create',
  'resource defaults',
  'resource master',
  'resource meta',
  'resource op defaults',
  'resource promotable',
  'resource utilization',
  'stonith create',
]);

function kindOf(word: string, keyword: string, verb: string): string {
  if (KEYWORDS.has(word)) return `keyword ${word}`;
  if (keyword === 'rule' || verb === 'constraint rule add') return ruleKind(word);
  const option = /^([A-Za-z][\w-]*)=/.exec(word);
  if (option)
    return FREE.has(verb) && keyword !== 'op'
      ? 'k=v'
      : keyword === 'meta' || keyword === 'options'
        ? 'k=v'
        : optionKind(word);
  if (ACTIONS.has(word) && verb.startsWith('constraint order')) return 'action';
  if (ROLES.has(word.toLowerCase()) && verb.startsWith('constraint')) return `role ${word.toLowerCase()}`;
  if (/^(regexp|attrib)%/.test(word)) return word.split('%')[0]!;
  if (/^-?(\d+|INFINITY)$/.test(word)) return 'number';
  return GRAMMAR.has(word) ? word : 'name';
}

function optionKind(word: string): string {
  const [name = '', value = ''] = word.split('=');
  return ROLES.has(value.toLowerCase()) ? `${name}=${value}` : `${name}=`;
}

/** Of a rule its options, and whether the expression is one argument. */
function ruleKind(word: string): string {
  if (/\s/.test(word)) return 'expression in one argument';
  const option = /^(id|constraint-id|score|role|resource-discovery|score-attribute)=/.exec(word);
  return option ? optionKind(word) : 'expression in words';
}
