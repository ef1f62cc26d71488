/**
 * An import changes what `docs/import/normalisations.md` lists, and nothing else: the CIB that comes back is, down to the
 * spelling of every value and every id that is kept, the one that went in with these rewrites applied to it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { XmlElement } from '../../../compiler/emit/cib/xml.js';
import { serialize } from '../../../compiler/emit/cib/xml.js';
import { platformNamed } from '../../../compiler/platforms/table.js';
import { unifiedDiff } from '../../support/diff.js';
import { parseXml } from '../../support/xml-tree.js';
import { referencedIds, rewrite, REWRITES } from './rewrites.js';
import { corpusFiles, emitted, fixtureFiles, importText, oddFiles } from './support.js';

const test = suite('import: what is normalised');
const PAGE = join(import.meta.dirname, '../../../docs/import/normalisations.md');
/** Has today's words for everything; that it cannot hold old constructs is of no interest here. */
const TODAY = platformNamed('debian12')!;

const happened = new Set<string>();

for (const { name, text } of [...fixtureFiles(), ...oddFiles()]) {
  test(name, () => {
    assert.is(strictDifference(text, name, true), undefined);
  });
}

test('the corpora', () => {
  const files = corpusFiles().filter(({ text }) => isWellFormed(text));
  const different = files.flatMap(({ name, text }) => {
    const difference = strictDifference(text, name);
    return difference === undefined ? [] : [`${name}:\n${difference}`];
  });
  if (files.length === 0) console.log('skipped: normalisations of the corpora (missing: ../shared/corpus)');
  else
    console.log(
      `import/cib: ${files.length - different.length} of ${files.length} CIBs are changed only as listed`,
    );
  assert.equal(different, [], different.join('\n').slice(0, 10_000));
});

test('each of them happens to one of our own CIBs', () => {
  assert.equal(
    Object.keys(REWRITES).filter((name) => !happened.has(name)),
    [],
  );
});

test('the page lists them', () => {
  const rows = [...readFileSync(PAGE, 'utf8').matchAll(/^\| `([a-z-]+)`/gm)].map(([, name]) => name);
  assert.equal(rows, Object.keys(REWRITES));
});

test.run();

function isWellFormed(text: string): boolean {
  try {
    parseXml(text);
    return true;
  } catch {
    return false;
  }
}

/** `note`: which rewrites it takes. */
function strictDifference(text: string, file: string, note = false): string | undefined {
  let expected = parseXml(text);
  for (const name of Object.keys(REWRITES)) {
    const before = expected;
    expected = rewrite(expected, name);
    if (note && serialize(expected) !== serialize(before)) happened.add(name);
  }
  const kept = keptIds(expected);
  const { cib } = emitted(importText(text, file), text, TODAY);
  const actual: XmlElement = { ...cib, children: cib.children.filter(({ name }) => name !== 'status') };
  return unifiedDiff(strictText(expected, kept), strictText(actual, kept));
}

// ---------------------------------------------------------------- strict comparison

const NAMED: ReadonlySet<string> = new Set(
  (
    'primitive template group clone bundle rsc_location rsc_colocation rsc_order rsc_ticket tag acl_role acl_target ' +
    'acl_group alert node obj_ref resource_ref role'
  ).split(' '),
);

/** Ids of inner elements that are to come back: those that are referred to, or that Pacemaker shows or knows. */
function keptIds(cib: XmlElement): ReadonlySet<string> {
  const kept = new Set(referencedIds(cib));
  const visit = ({ name, attributes, children }: XmlElement): void => {
    const { id = '' } = attributes;
    const chosen =
      (name === 'rule' && id.startsWith('cli-')) ||
      id === 'cib-bootstrap-options' ||
      (name === 'resource_set' && attributes['require-all'] === 'false') ||
      CHOSEN.has(id);
    if (chosen) kept.add(id);
    children.forEach(visit);
  };
  visit(cib);
  return kept;
}

/** Ids of our own CIBs that somebody has chosen, and no tool. */
const CHOSEN: ReadonlySet<string> = new Set(
  'may-start-and-stop second-log many-ports logs the-pattern by-attribute high blanks'.split(' '),
);

function strictText(cib: XmlElement, kept: ReadonlySet<string>): string {
  return serialize(strict(cib, kept));
}

/** Without the other ids; attributes sorted, and children in the order in which our emitter writes their kinds. */
function strict(item: XmlElement, kept: ReadonlySet<string>): XmlElement {
  const attributes = Object.entries(item.attributes)
    .filter(([name, value]) => name !== 'id' || NAMED.has(item.name) || kept.has(value))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const children = item.children.map((child) => strict(child, kept));
  children.sort((a, b) => rank(a, item) - rank(b, item));
  return { name: item.name, attributes: Object.fromEntries(attributes), children };
}

const KINDS = (
  'crm_config nodes resources constraints rsc_defaults op_defaults fencing-topology acls tags alerts ' +
  'rule instance_attributes meta_attributes utilization operations docker podman rkt network storage template ' +
  'lifetime acl_role duration date_spec'
).split(' ');

function rank({ name }: XmlElement, parent: XmlElement): number {
  // Conditions keep their order, among them rules.
  if (parent.name === 'rule' || parent.name === 'rsc_location') return 0;
  const index = KINDS.indexOf(name);
  return index < 0 ? KINDS.length : index;
}
