/**
 * Random CIBs that Pacemaker's schemas take: each comes back as the same cluster, its source is stable, and nothing
 * throws. `GENERATED=FROM-TO` runs other seeds than the usual ones.
 */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compile } from '../../../compiler/compile.js';
import type { Diagnostic } from '../../../compiler/diagnostics/diagnostic.js';
import { emitCib } from '../../../compiler/emit/cib/index.js';
import { serialize } from '../../../compiler/emit/cib/xml.js';
import { importFiles } from '../../../compiler/import/import.js';
import { diffCanonical } from '../../support/canonical.js';
import { memoryHost } from '../../support/memory-host.js';
import { requireOrSkip } from '../../support/tools.js';
import { validFiles } from '../../support/pacemaker.js';
import { parseXml } from '../../support/xml-tree.js';
import { generatedCib, SCHEMAS } from './generate/cib.js';
import { Random } from './generate/random.js';
import { rewrite } from './rewrites.js';

const [FROM = 0, TO = 0] = (process.env.GENERATED ?? '0-300').split('-').map(Number);
/** The generator is of use while most of what it makes is valid. */
const MOST = 0.5;

interface Generated {
  readonly seed: number;
  readonly schema: string;
  readonly text: string;
}

const test = suite('import: generated CIBs');

requireOrSkip(
  test,
  'generated CIBs',
  'xmllint',
)('each comes back as the same cluster', () => {
  const all = Array.from({ length: TO - FROM }, (_, index) => generated(FROM + index));
  const valid = SCHEMAS.flatMap((schema) => onlyValid(all.filter((one) => one.schema === schema)));
  const failures = valid.flatMap((one) => {
    const problem = problemOf(one.text);
    return problem === undefined ? [] : [`seed ${one.seed}: ${problem.slice(0, 600)}`];
  });
  console.log(
    `generated CIBs: ${valid.length - failures.length} of ${valid.length} (${all.length - valid.length} more are not valid)`,
  );
  assert.equal(failures.slice(0, 10), []);
  assert.ok(valid.length > all.length * MOST, `${valid.length} of ${all.length} are valid`);
});

test.run();

function generated(seed: number): Generated {
  const schema = SCHEMAS[seed % SCHEMAS.length]!;
  return { seed, schema, text: generatedCib(new Random(seed), schema) };
}

/** What the installed schemas do not reach is a subset of the newest that is installed. */
function onlyValid(candidates: readonly Generated[]): readonly Generated[] {
  const [first] = candidates;
  if (!first) return [];
  const known = ['3.10', '4.0'].includes(first.schema) ? '3.9' : first.schema;
  const texts = candidates.map(({ text }) => text.replace(`pacemaker-${first.schema}`, `pacemaker-${known}`));
  const valid = validFiles(texts, `pacemaker-${known}`);
  return candidates.filter((_, index) => valid[index]);
}

function problemOf(text: string): string | undefined {
  try {
    return difference(text);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function difference(text: string): string | undefined {
  const first = roundTrip(text);
  if ('problem' in first) return first.problem;
  const different = diffCanonical(withoutSchema(withTodaysAcls(text)), withoutSchema(first.xml));
  if (different !== undefined) return different;
  // Comments of the XML move blocks apart, and what nothing refers to any more has no id in the second source.
  const second = roundTrip(first.xml);
  if ('problem' in second) return `again: ${second.problem}`;
  const third = roundTrip(second.xml);
  if ('problem' in third) return `once more: ${third.problem}`;
  const [before, after] = [second, third].map(({ source }) => statements(source));
  const at = before!.findIndex((line, index) => line !== after![index]);
  if (at < 0 && before!.length === after!.length) return undefined;
  return `not stable: ${JSON.stringify(before![at])} became ${JSON.stringify(after![at])}`;
}

/** Without comments: those that the emitter writes name the platform. */
function statements(source: string): string[] {
  return source.split('\n').filter((line) => !/^\s*\/\/(?!\/)/.test(line));
}

/** To source and back. */
function roundTrip(text: string): { source: string; xml: string } | { problem: string } {
  const { source, diagnostics, checks } = importFiles([{ file: 'cib.xml', text }]);
  if (source === undefined) return { problem: `not imported: ${errors([...diagnostics, ...checks])}` };
  const { model, platform, isSilenced, diagnostics: found } = compile(memoryHost({ 'x.ha': source }), 'x.ha');
  if (!model) return { problem: `does not compile: ${errors(found)}` };
  const unused = found.find(({ name }) => name === 'unused-suppression');
  if (unused) return { problem: unused.message };
  const emitted = emitCib(model, platform, { secrets: undefined, source: 'x.ha', isSilenced });
  const xml = emitted.files[0]?.text;
  return xml === undefined ? { problem: `not emitted: ${errors(emitted.diagnostics)}` } : { source, xml };
}

function errors(diagnostics: readonly Diagnostic[]): string {
  const found = diagnostics.filter(({ severity }) => severity === 'error');
  return found.map(({ name, message }) => `${name}: ${message}`).join('; ');
}

/** The canonical form has no ACLs of before schema 2.0. */
function withTodaysAcls(text: string): string {
  return text.includes('<acl_user') || /<(?:read|write|deny)\b/.test(text)
    ? serialize(rewrite(parseXml(text), 'old-acls'))
    : text;
}

/** The platform decides about the schema. */
function withoutSchema(xml: string): string {
  return xml.replace(/\svalidate-with=(?:"[^"]*"|'[^']*')/, '');
}
