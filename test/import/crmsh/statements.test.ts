/** The parser against `corpus/crmsh/statements.json`: what the parsers of three crmsh releases made of statements. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { XmlElement } from '../../../compiler/emit/cib/xml.js';
import { element, serialize } from '../../../compiler/emit/cib/xml.js';
import type { Dialect } from '../../../compiler/import/crmsh/dialect.js';
import { readLine } from '../../../compiler/import/crmsh/load.js';
import { logicalLines, mapped } from '../../../compiler/import/crmsh/text.js';
import { parseXml } from '../../support/xml-tree.js';
import { newSession, toXml, version } from './support.js';

const test = suite('import/crmsh: statements');
const corpus = join(import.meta.dirname, '../../../../shared/corpus/crmsh/statements.json');

type Sample = Readonly<Record<string, string | null>> & { readonly text: string };

const VERSIONS = ['4.4.1', '4.6.2', '5.1'] as const;

if (existsSync(corpus)) {
  const samples = JSON.parse(readFileSync(corpus, 'utf8')) as readonly Sample[];
  for (const crmsh of VERSIONS) test(`crmsh ${crmsh}`, () => compareAll(samples, crmsh));
} else {
  console.log('skipped: statements of crmsh (no ../shared/corpus)');
}

function compareAll(samples: readonly Sample[], crmsh: string): void {
  const dialect: Dialect = {
    crmsh: version(crmsh),
    schema: 'pacemaker-3.9',
    profile: 'debian12',
    mode: 'file',
  };
  const different: string[] = [];
  for (const sample of samples) {
    const problem = difference(sample.text, sample[`crmsh-${crmsh}`] ?? undefined, dialect);
    if (problem !== undefined) different.push(`${sample.text}\n${problem}`);
  }
  console.log(
    `crmsh ${crmsh}: ${samples.length - different.length} of ${samples.length} statements as crmsh reads them`,
  );
  assert.equal(different, []);
}

/** Undefined when we do with the statement what crmsh did. */
function difference(text: string, xml: string | undefined, dialect: Dialect): string | undefined {
  const session = newSession();
  const [line] = logicalLines(mapped('statement', text, 0));
  const read = line && readLine(session, dialect, line, () => []);
  const errors = session.diagnostics.filter(({ severity }) => severity === 'error');
  if (xml === undefined) {
    if (!read && errors.length === 0) return 'refused without an error';
    const located = errors.every(
      ({ at }) => at.file === 'statement' && at.pos <= at.end && at.end <= text.length,
    );
    return read && errors.length === 0
      ? `crmsh refuses it, we read ${shown(toXml(read))}`
      : located
        ? undefined
        : 'no place';
  }
  if (!read) return `crmsh reads it: ${errors.map(({ message }) => message).join('; ')}`;
  const ours = shown(toXml(read));
  const theirs = shown(parseXml(xml));
  return ours === theirs ? undefined : `- ${theirs}\n+ ${ours}`;
}

/** The order of attributes is free. */
function shown(item: XmlElement): string {
  const sorted = (one: XmlElement): XmlElement =>
    element(
      one.name,
      Object.fromEntries(Object.entries(one.attributes).sort(([a], [b]) => (a < b ? -1 : 1))),
      one.children.map(sorted),
    );
  return serialize(sorted(item));
}

test.run();
