/**
 * Whole scripts, read by our shell front end: their commands one by one with the installed pcs 0.11.5 on a file, and with
 * ours. Nothing is run through a shell.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { PARAMETER_MARK } from '../../../compiler/import/shell/command.js';
import { readShell } from '../../../compiler/import/shell/index.js';
import { unifiedDiff } from '../../support/diff.js';
import { requireOrSkip } from '../../support/tools.js';
import { parseXml } from '../../support/xml-tree.js';
import { corpusFiles } from '../corpora.js';
import { exact, installedPcs, neededTools } from './constraints/support.js';
import { cibElement, runPcs, sessionFor, showFailures, xmlOf } from './support.js';

const BASE = `<cib crm_feature_set="3.16.1" validate-with="pacemaker-3.9" epoch="1" num_updates="0" admin_epoch="0">
<configuration><crm_config/><nodes><node id="1" uname="n1"/><node id="2" uname="n2"/><node id="3" uname="n3"/></nodes>
<resources/><constraints/></configuration><status/></cib>`;

/** Scripts for this release; the others are for 0.9, or for 0.11.6. */
const REAL = /^(?:201|202|206|221|224|228|232|234|238|239|240)-/;
/** Beside plugins of cluster-glue (`external/…`), whose metadata we do not have: what acts on hosts, on corosync.conf or on files. */
const NOT_ON_A_FILE = /^(?:cluster|host|quorum|qdevice|booth|status|config|pcsd|stonith sbd)(?: |$)/;

interface Script {
  readonly name: string;
  readonly commands: readonly (readonly string[])[];
}

/** The pcs commands without `-f FILE`; variables that nobody knows have their names as values. */
function commandsOf(name: string, text: string): Script {
  const commands = readShell({ file: name, text }, sessionFor('0.11.5'))
    .map(({ words }) => words.map((word) => word.text.replace(PARAMETER_MARK, '$1')))
    .flatMap(([program, ...words]) => (program === 'pcs' ? [words[0] === '-f' ? words.slice(2) : words] : []))
    .filter(
      (words) => !NOT_ON_A_FILE.test(words.join(' ')) && !words.some((word) => word.startsWith('external/')),
    );
  return { name, commands };
}

const FIXTURES = join(import.meta.dirname, 'fixtures');
const test = suite('import: pcs: scripts with the installed pcs');

requireOrSkip(
  test,
  'scripts with the installed pcs',
  ...neededTools(),
)('same CIB, same refusals', () => {
  const fixtures = readdirSync(FIXTURES).map((name) =>
    commandsOf(name, readFileSync(join(FIXTURES, name), 'utf8')),
  );
  const real = (corpusFiles('real', '.pcs.sh') ?? [])
    .filter(({ name }) => REAL.test(name))
    .map(({ name, text }) => commandsOf(name, text));
  const scripts = [...fixtures, ...real];
  const outcomes = installedPcs(scripts.map(({ commands }) => ({ cib: BASE, commands })));
  const failures: string[] = [];
  let total = 0;
  let same = 0;
  let equal = 0;
  for (const [index, { name, commands }] of scripts.entries()) {
    const { codes, messages } = outcomes[index]!;
    // An agent that is not installed here may be on the cluster: with --force, both take it.
    const missing = codes.map((_, i) =>
      /is not installed or does not provide valid metadata|Unable to find agent/.test(messages[i]!),
    );
    assert.is(commands.length, codes.length);
    const known = commands.filter((_, i) => !missing[i]);
    const again = missing.includes(true)
      ? installedPcs([{ cib: BASE, commands: known }])[0]!
      : outcomes[index]!;
    const ours = runPcs(cibElement(parseXml(BASE)), known, '0.11.5');
    for (const [i, words] of known.entries()) {
      total++;
      if ((again.codes[i] === 0) === (ours.errors[i] === undefined)) same++;
      else
        failures.push(
          `${name}: ${words.join(' ')}\n  pcs: ${again.codes[i]} ${again.messages[i]}\n  ours: ${ours.errors[i]}`,
        );
    }
    const difference = unifiedDiff(exact(again.cib), exact(xmlOf(ours.cib)));
    if (difference === undefined) equal++;
    else failures.push(`${name}\n${difference}`);
  }
  console.log(
    `pcs 0.11.5: ${same} of ${total} commands taken or refused alike, ${equal} of ${scripts.length} scripts make the same CIB`,
  );
  showFailures(failures);
  assert.is(failures.length, 0);
});

test.run();
