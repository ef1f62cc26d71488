/**
 * Random statements, and what the installed crmsh (4.4.1) makes of them: the same elements, the same configuration with its
 * ids, or a refusal. `CRM_SEED=7 CRM_COUNT=5000` for other statements and more of them.
 */
import { existsSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { XmlElement } from '../../../../compiler/emit/cib/xml.js';
import { element, serialize } from '../../../../compiler/emit/cib/xml.js';
import type { Dialect } from '../../../../compiler/import/crmsh/dialect.js';
import { importCrmsh } from '../../../../compiler/import/crmsh/index.js';
import { readLine } from '../../../../compiler/import/crmsh/load.js';
import { logicalLines, mapped } from '../../../../compiler/import/crmsh/text.js';
import { readXml } from '../../../../compiler/import/xml/read.js';
import { requireOrSkip } from '../../../support/tools.js';
import { parseXml } from '../../../support/xml-tree.js';
import { documentOf, idsOf, newSession, toXml, version } from '../support.js';
import { CrmDriver } from './driver.js';
import { Generator, GENERATOR_BASE } from './generate.js';

const SCHEMA = 'pacemaker-3.9';
const SEED = Number(process.env.CRM_SEED ?? 1);
const COUNT = Number(process.env.CRM_COUNT ?? 300);
const DIALECT: Dialect = { crmsh: version('4.4.1'), schema: SCHEMA, profile: 'debian12', mode: 'file' };

/** We refuse `a # b`, which crmsh only fails on when it commits; or it takes "#" for a member or parameter. */
const OURS = 'crm-trailing-comment';

const suiteOf = suite('import/crmsh/differential');
const HERE = existsSync('/usr/lib/python3/dist-packages/crmsh/parse.py');
const test = requireOrSkip(suiteOf, 'random statements compared with crmsh', 'crm', 'crm_resource');

if (HERE) {
  test('parsed', () => compare('parsed', 'parse', 1));
  test('loaded', () => compare('loaded', 'file', 1));
  test('loaded together', () => compare('loaded, five at a time', 'file', 5));
  test('as commands', () => compare('as commands', 'command', 1));
} else {
  console.log('skipped: random statements compared with crmsh (no Python modules of crmsh)');
  suiteOf.skip('crmsh');
}

suiteOf.run();

type Mode = 'parse' | 'file' | 'command';

async function compare(what: string, mode: Mode, together: number): Promise<void> {
  const driver = new CrmDriver();
  try {
    const { cib: base } = await driver.ask({ text: GENERATOR_BASE, mode: 'file' });
    assert.type(base, 'string');
    const generator = new Generator(SEED);
    const different: string[] = [];
    let refused = 0;
    const total = Math.ceil(COUNT / together);
    for (let i = 0; i < total; i++) {
      const text = await textFor(driver, generator, base as string, mode, together);
      const theirs = await driver.ask({ base: base as string, text, mode });
      const problem = mode === 'parse' ? parsed(text, theirs) : applied(text, base as string, mode, theirs);
      if (problem !== undefined) different.push(`${text}\n${problem}`);
      else if (!theirs.ok) refused++;
    }
    console.log(`random statements ${what}: ${total - different.length} of ${total} (${refused} refused)`);
    assert.equal(different.slice(0, 10), []);
  } finally {
    driver.stop();
  }
}

/** Several together are those that crmsh takes one by one: or one of them would refuse all. */
async function textFor(
  driver: CrmDriver,
  generator: Generator,
  base: string,
  mode: Mode,
  together: number,
): Promise<string> {
  if (together === 1) return generator.statement(mode);
  const lines: string[] = [];
  while (lines.length < together) {
    const text = generator.statement(mode);
    if ((await driver.ask({ base, text, mode })).ok) lines.push(text);
  }
  return lines.join('\n');
}

type Answer = Awaited<ReturnType<CrmDriver['ask']>>;

function parsed(text: string, theirs: Answer): string | undefined {
  const session = newSession();
  const elements = logicalLines(mapped('x.crm', text, 0))
    .filter((line) => !line.text.startsWith('#'))
    .flatMap((line) => readLine(session, DIALECT, line, () => ['n1', 'n2']) ?? []);
  const verdict = judged(session, theirs);
  if (verdict !== 'both') return verdict.problem;
  const ours = elements.map((one) => serialize(sorted(toXml(one)))).join('');
  const expected = (theirs.cib as readonly string[]).map((one) => serialize(sorted(parseXml(one)))).join('');
  return ours === expected ? undefined : `- ${expected}\n+ ${ours}`;
}

function applied(text: string, base: string, mode: Mode, theirs: Answer): string | undefined {
  const session = newSession({ crmMode: mode === 'command' ? 'command' : 'file' });
  session.cib = readXml({ file: 'base.xml', text: base }, session)!;
  const level = mode === 'command' ? 'configure\n' : '';
  importCrmsh(session, { file: 'x.crm', text: level + text });
  const verdict = judged(session, theirs);
  if (verdict !== 'both') return verdict.problem;
  const ours = idsOf(documentOf(session.cib, SCHEMA));
  const expected = idsOf(theirs.cib as string);
  if (ours === expected) return undefined;
  // Members that leave their container go to the end in any order, by Python's addresses.
  const anyOrder = (xml: string): string => xml.split('\n').sort().join('\n');
  return anyOrder(ours) === anyOrder(expected) ? undefined : `- ${expected}\n+ ${ours}`;
}

/** Both take it, or what is wrong with that. */
function judged(
  { diagnostics }: ReturnType<typeof newSession>,
  theirs: Answer,
): 'both' | { readonly problem: string | undefined } {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.some(({ name }) => name === OURS)) return { problem: undefined };
  const said = errors.map(({ name, message }) => `${name}: ${message}`).join('; ');
  if (theirs.ok && errors.length > 0) return { problem: `crmsh takes it, and we say: ${said}` };
  if (!theirs.ok) return { problem: errors.length > 0 ? undefined : `crmsh refuses it: ${theirs.log}` };
  return 'both';
}

/** The order of attributes is free. */
function sorted(one: XmlElement): XmlElement {
  const attributes = Object.entries(one.attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  return element(one.name, Object.fromEntries(attributes), one.children.map(sorted));
}
