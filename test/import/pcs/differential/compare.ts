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

const LENGTH = 12;
const SCHEMAS = ['3.9', '3.9', '3.9', '3.7', '3.5', '3.1'];

interface CommandList {
  readonly seed: number;
  readonly cib: string;
  readonly commands: readonly (readonly string[])[];
}

function commandList(seed: number): CommandList {
  const random = new Random(seed);
  const pools = new Pools(random);
  const generators = random.pick([RESOURCE_COMMANDS, CONSTRAINT_COMMANDS, SETTINGS_COMMANDS, [...RESOURCE_COMMANDS, ...CONSTRAINT_COMMANDS, ...SETTINGS_COMMANDS]]);
  const cib = baseCib(random.pick(SCHEMAS), random.chance(0.7));
  return { seed, cib, commands: Array.from({ length: LENGTH }, () => random.pick(generators)(random, pools)) };
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
      const problem = compareCommand(n === 0 ? cib : cibs[n - 1]!, command, codes[n]!, messages[n]!, cibs[n]!);
      if (problem !== undefined) problems.push(`seed ${seed}, ${n}: ${command.map(shown).join(' ')}\n${problem}`);
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

function compareCommand(before: string, command: readonly string[], code: number, message: string, after: string): string | undefined {
  const { cib, errors } = runPcs(cibElement(parseXml(before)), [command], '0.11.5');
  const error = errors[0];
  const refusal = (code === 0) === (error === undefined) ? '' : `  pcs ${code}: ${message.trimEnd()}\n  ours: ${error ?? 'taken'}\n`;
  // Some commands upgrade the schema before they find out that they cannot do the rest.
  const refused = code !== 0 && error !== undefined;
  const difference = unifiedDiff(shownCib(after, refused), shownCib(xmlOf(cib), refused)) ?? '';
  return refusal === '' && difference === '' ? undefined : refusal + difference;
}
