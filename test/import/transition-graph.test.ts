/**
 * The same transition graph: crm_simulate on a CIB of the corpus with its own status, and on what its import compiles to
 * with that status.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { emitCib } from '../../compiler/emit/cib/index.js';
import type { XmlElement } from '../../compiler/emit/cib/xml.js';
import { serialize } from '../../compiler/emit/cib/xml.js';
import { importFiles } from '../../compiler/import/import.js';
import { platformNamed } from '../../compiler/platforms/table.js';
import { Pool } from '../oracle/pool.js';
import { forInstalledPacemaker } from '../support/pacemaker.js';
import { requireOrSkip } from '../support/tools.js';
import { canonicalGraph } from '../support/transition-graph.js';
import { installedNames } from '../support/installed.js';
import { parseXml } from '../support/xml-tree.js';
import type { CorpusFile } from './corpora.js';
import { corpusFiles, gapFiles } from './corpora.js';

const suiteOf = suite('import/transition-graph');
const test = requireOrSkip(suiteOf, 'the transition graphs of imported CIBs', 'crm_simulate');
/** One file has an interval-origin, from which the time to the next monitor counts. */
const NOW = '2026-01-01 00:00:00Z';
const INSTALLED = platformNamed('debian12')!;

const ONLY = process.env.IMPORT_ONLY === undefined ? undefined : new RegExp(process.env.IMPORT_ONLY);

for (const [what, files] of [
  ['corpus/cib', corpusFiles('cib', '.xml')],
  ['corpus/real', corpusFiles('real', '.cib.xml')],
  ['hand-written CIBs', gapFiles()],
] as const) {
  if (!files) {
    test.skip(what);
    continue;
  }
  test(what, async () => {
    const pool = new Pool();
    const chosen = files.filter(({ name }) => ONLY?.test(name) ?? true);
    const results = await Promise.all(chosen.map((file) => pool.add(() => compare(file))));
    const ran = results.filter(({ verdict }) => verdict !== 'original');
    const equal = ran.filter(({ verdict }) => verdict === 'equal');
    const failures = ran
      .filter(({ verdict }) => verdict === 'differs')
      .map(({ name, why }) => `${name}: ${why}`);
    console.log(
      `${what}, same transition graph: ${equal.length} of ${ran.length} (crm_simulate refuses ${chosen.length - ran.length} of the originals)`,
    );
    assert.equal(failures.slice(0, 25), []);
  });
}

suiteOf.run();

interface Result {
  readonly name: string;
  readonly verdict: 'equal' | 'differs' | 'original';
  readonly why?: string;
}

async function compare({ name, text }: CorpusFile): Promise<Result> {
  const original = wellFormed(text);
  const before = original && (await graphOf(installed(original)));
  if (!original || before === undefined) return { name, verdict: 'original' };
  const { compiled } = importFiles([{ file: name, text }]);
  if (!compiled?.model) return { name, verdict: 'differs', why: 'not imported' };
  const options = { secrets: undefined, source: 'x.ha', isSilenced: compiled.isSilenced };
  const emitted = emitCib(compiled.model, compiled.platform, options).files[0];
  if (!emitted) return { name, verdict: 'differs', why: 'not emitted' };
  const after = await graphOf(installed(withStatusOf(parseXml(emitted.text), original)));
  if (after === before) return { name, verdict: 'equal' };
  return {
    name,
    verdict: 'differs',
    why: after === undefined ? 'crm_simulate refuses it' : difference(before, after),
  };
}

/** Some files of the wild are no XML; what hadsl says about those is the business of other suites. */
function wellFormed(text: string): XmlElement | undefined {
  try {
    return parseXml(text);
  } catch {
    return undefined;
  }
}

/** As the installed release takes it: its option names, its feature set, its schemas. */
function installed(cib: XmlElement): string {
  return forInstalledPacemaker(serialize(installedNames(cib, INSTALLED)));
}

/** The status and the state of the cluster (quorum, DC, clock, feature set) are the original's. */
function withStatusOf(cib: XmlElement, original: XmlElement): XmlElement {
  const { 'validate-with': schema = '' } = cib.attributes;
  return {
    ...cib,
    // Not every file of the wild is complete.
    attributes: {
      admin_epoch: '0',
      epoch: '1',
      num_updates: '0',
      ...original.attributes,
      'validate-with': schema,
    },
    children: [
      ...cib.children.filter(({ name }) => name !== 'status'),
      ...original.children.filter(({ name }) => name === 'status'),
    ],
  };
}

async function graphOf(xml: string): Promise<string | undefined> {
  const directory = await mkdtemp(join(tmpdir(), 'hadsl-graph-'));
  try {
    const input = join(directory, 'cib.xml');
    const graph = join(directory, 'graph.xml');
    await writeFile(input, xml);
    const code = await execute('crm_simulate', ['-S', '-Q', '-x', input, '-G', graph, '-t', NOW]);
    return code === 0 ? canonicalGraph(await readFile(graph, 'utf8')) : undefined;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function execute(command: string, args: readonly string[]): Promise<number> {
  const path = `${process.env.PATH}:/usr/sbin:/sbin`;
  return new Promise((resolve) => {
    execFile(
      command,
      args,
      { env: { ...process.env, PATH: path, TZ: 'UTC' }, timeout: 120_000, maxBuffer: 64 * 1024 * 1024 },
      (error) => {
        resolve(error === null ? 0 : typeof error.code === 'number' ? error.code : -1);
      },
    );
  });
}

function difference(before: string, after: string): string {
  const [old, fresh] = [before, after].map((text) => text.split('\n'));
  const lost = old!.filter((line) => !fresh!.includes(line));
  const added = fresh!.filter((line) => !old!.includes(line));
  return `- ${(lost[0] ?? '').slice(0, 400)}\n+ ${(added[0] ?? '').slice(0, 400)}`;
}
