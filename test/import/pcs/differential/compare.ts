/** Random command lists: what the installed pcs makes of each command, and what we make of it on the same CIB. */
import { unifiedDiff } from '../../../support/diff.js';
import { parseXml } from '../../../support/xml-tree.js';
import { exact, installedPcs } from '../constraints/support.js';
import { cibElement, runPcs, xmlOf } from '../support.js';
import { CONSTRAINT_COMMANDS } from './constraints.js';
import { baseCib, Pools } from './pools.js';
import { Random } from './random.js';
import { RESOURCE_COMMANDS } from './resources.js';
import { SETTINGS_COMMANDS } from './settings.js';

const RELEASE = '0.11.5';
const LENGTH = 12;
const SCHEMAS = ['3.9', '3.9', '3.9', '3.7', '3.5', '3.1'];

/** What pcs mostly refuses: most lists are without. */
const MISTAKES =
  /bogus|foo|nothing|maybe|no such|^id=A$|^id=9x$|=x$|=3x$|=99$|=5$|^x$|^9x$|^=|^nX$|^N1$|^n 1$|^X#$|^a b$|^a b=1|a:b=|#x=|^lxc$|^rkt$|^setoptions$|^INFINITY$|^5$|^1x$|^infinity$|^2\.5$|2026-13|tomorrow|=25$|=17-9|minutes|yeardays=400|hours=$|loss-policy=$|kind=$|path=$|value=$|id=$|image=$|score=$|influence|score-attribute|first-action|^not a rule|^Dummy$|^likes$|^xor$|masters|globally|remote-node|^T 1$|^T_1$|^$/;

interface CommandList {
  readonly seed: number;
  readonly cib: string;
  readonly commands: readonly (readonly string[])[];
}

function commandList(seed: number): CommandList {
  const random = new Random(seed);
  if (random.chance(0.7)) random.avoided = MISTAKES;
  const pools = new Pools(random);
  const generators = random.pick([
    RESOURCE_COMMANDS,
    CONSTRAINT_COMMANDS,
    SETTINGS_COMMANDS,
    [...RESOURCE_COMMANDS, ...CONSTRAINT_COMMANDS, ...SETTINGS_COMMANDS],
  ]);
  const cib = baseCib(random.pick(SCHEMAS), random.chance(0.7));
  const commands: string[][] = [];
  let tree = cibElement(parseXml(cib));
  for (let i = 0; i < LENGTH; i++) {
    pools.refresh(tree);
    const command = random.pick(generators)(random, pools);
    commands.push(command);
    tree = runPcs(tree, [command], RELEASE).cib;
  }
  return { seed, cib, commands };
}

export interface Comparison {
  readonly commands: number;
  readonly accepted: number;
  readonly problems: readonly string[];
}

/** Every command runs on the CIB that pcs left of the ones before it: one difference does not hide others. */
export function compareLists(firstSeed: number, count: number): Comparison {
  const lists = Array.from({ length: count }, (_, i) => commandList(firstSeed + i));
  const outcomes = installedPcs(lists.map(({ cib, commands }) => ({ cib, commands, each: true })));
  const problems: string[] = [];
  let total = 0;
  let accepted = 0;
  for (const [i, { seed, cib, commands }] of lists.entries()) {
    const { codes, messages, cibs } = outcomes[i]!;
    for (const [n, command] of commands.entries()) {
      total++;
      if (codes[n] === 0) accepted++;
      const problem = compareCommand(
        n === 0 ? cib : cibs[n - 1]!,
        command,
        codes[n]!,
        messages[n]!,
        cibs[n]!,
      );
      if (problem !== undefined)
        problems.push(`seed ${seed}, ${n}: ${command.map(shown).join(' ')}\n${problem}`);
    }
  }
  return { commands: total, accepted, problems };
}

function shown(word: string): string {
  return /^[\w@%+=:,./#-]+$/.test(word) ? word : `'${word}'`;
}

function shownCib(xml: string, withoutSchema: boolean): string {
  const text = exact(xml);
  return withoutSchema ? text.slice(text.indexOf('\n') + 1) : text;
}

function compareCommand(
  before: string,
  command: readonly string[],
  code: number,
  message: string,
  after: string,
): string | undefined {
  const { cib, errors } = runPcs(cibElement(parseXml(before)), [command], RELEASE);
  const error = errors[0];
  const refusal =
    (code === 0) === (error === undefined)
      ? ''
      : `  pcs ${code}: ${message.trimEnd()}\n  ours: ${error ?? 'taken'}\n`;
  // Some commands upgrade the schema before they find out that they cannot do the rest.
  const refused = code !== 0 && error !== undefined;
  const difference = unifiedDiff(shownCib(after, refused), shownCib(xmlOf(cib), refused)) ?? '';
  return refusal === '' && difference === '' ? undefined : refusal + difference;
}
