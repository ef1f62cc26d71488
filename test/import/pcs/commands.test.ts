/**
 * Single commands of pcs's own tests (0.12) against what pcs made of them. The corpus has the CIB behind each command, not
 * the one before: that is the empty one, or one that another command of the corpus left. pcs's mock agents have no
 * metadata here; those that are copies of real agents are read as these.
 */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { CibElement } from '../../../compiler/import/tree.js';
import { NOT_REFUSED, NOT_REPRODUCED } from './commands-exceptions.js';
import { corpusRecords, difference, runPcs, showFailures, treeOf, wanted } from './support.js';

interface CommandRecord {
  readonly argv: readonly string[];
  readonly rc: number;
  readonly configuration: string | null;
  readonly stderr: string;
}

const EMPTY = '<configuration><crm_config/><nodes/><resources/><constraints/></configuration>';
const RELEASE = '0.12.3';

/** Mock agents and the real ones that they copy. */
const STAND_INS: readonly (readonly [RegExp, string])[] = [
  [/ocf:pcsmock:minimal/g, 'ocf:pacemaker:Dummy'],
  [/ocf:pcsmock:stateful/g, 'ocf:pacemaker:Stateful'],
  [/fence_pcsmock_minimal/g, 'fence_xvm'],
  [/\btype="minimal" provider="pcsmock"/g, 'type="Dummy" provider="pacemaker"'],
  [/\btype="stateful" provider="pcsmock"/g, 'type="Stateful" provider="pacemaker"'],
];

function withRealAgents(text: string): string {
  return STAND_INS.reduce((result, [mock, real]) => result.replace(mock, real), text);
}

const test = suite('import: pcs: commands');
const records = corpusRecords<CommandRecord>('commands-0.12.jsonl');

/** The whole configuration: `cib-push` and the like have none. */
function trees(all: readonly CommandRecord[]): Map<string, CibElement> {
  const found = new Map([[EMPTY, treeOf(EMPTY)]]);
  for (const { configuration } of all) {
    if (configuration !== null) found.set(configuration, treeOf(withRealAgents(configuration)));
  }
  return found;
}

if (records) {
  const bases = trees(records);
  const nameOf = ({ argv }: CommandRecord): string => argv.join(' ');
  const run = (base: CibElement, argv: readonly string[]): ReturnType<typeof runPcs> =>
    runPcs(base, [argv.map(withRealAgents)], RELEASE, 'debian13');

  test('accepted commands', () => {
    const accepted = records.filter(
      ({ rc, configuration, argv }) => rc === 0 && configuration !== null && wanted([argv.join(' ')]),
    );
    const failures: string[] = [];
    let passed = 0;
    for (const record of accepted) {
      const expected = bases.get(record.configuration!)!;
      const attempts = [...bases].filter(([text]) => text === EMPTY || text !== record.configuration);
      let problem = '';
      const reproduced = attempts.some(([text, base]) => {
        const { cib, errors } = run(base, record.argv);
        const found = errors[0] ?? difference(expected, cib);
        if (text === EMPTY) problem = found ?? '';
        return found === undefined;
      });
      const excepted = NOT_REPRODUCED.some(({ command }) => command.test(nameOf(record)));
      if (reproduced && excepted) failures.push(`${nameOf(record)}\n  is an exception, but passes`);
      else if (reproduced) passed++;
      else if (!excepted) failures.push(`${nameOf(record)}\n${problem}`);
    }
    console.log(`pcs ${RELEASE}: ${passed} of ${accepted.length} accepted commands make the same CIB`);
    showFailures(failures);
    assert.is(failures.length, 0);
  });

  test('refused commands', () => {
    const refused = records.filter(({ rc, argv }) => rc !== 0 && wanted([argv.join(' ')]));
    const failures: string[] = [];
    let passed = 0;
    for (const record of refused) {
      const { errors, session } = run(bases.get(EMPTY)!, record.argv);
      const said =
        errors[0] !== undefined || session.diagnostics.some(({ name }) => name === 'pcs-no-effect-here');
      const excepted = NOT_REFUSED.some(({ command }) => command.test(nameOf(record)));
      if (said && excepted) failures.push(`${nameOf(record)}\n  is an exception, but is refused`);
      else if (said) passed++;
      else if (!excepted)
        failures.push(`${nameOf(record)}\n  taken, but pcs says: ${record.stderr.slice(0, 200)}`);
    }
    console.log(`pcs ${RELEASE}: ${passed} of ${refused.length} refused commands are refused`);
    showFailures(failures);
    assert.is(failures.length, 0);
  });
}

test.run();
