/** The table of elements and attributes against Pacemaker's own schemas. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { XmlElement } from '../../../compiler/emit/cib/xml.js';
import { SHAPES } from '../../../compiler/import/cib/shape.js';
import { descendants, parseXml } from '../../support/xml-tree.js';
import { toolsRequired } from '../../support/tools.js';

const test = suite('import: elements of a CIB');
const SCHEMAS = '/usr/share/pacemaker';

if (!existsSync(SCHEMAS) && !toolsRequired()) {
  console.log(`skipped: elements of a CIB (missing: ${SCHEMAS})`);
} else {
  test('the installed schemas', () => {
    const grammars = readGrammars();
    const found = new Map<string, { attributes: Set<string>; children: Set<string> }>();
    for (const grammar of grammars.values()) {
      for (const item of descendants(grammar)) {
        const { name } = item.attributes;
        if (item.name !== 'element' || name === undefined) continue;
        const shape = found.get(name) ?? { attributes: new Set(), children: new Set() };
        collect(item.children, grammar, grammars, new Set(), shape);
        found.set(name, shape);
      }
    }
    assert.ok(found.size > 50, 'the schemas are there');
    for (const name of ['cib', 'status']) found.delete(name);
    const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();
    assert.equal(sorted(SHAPES.keys()), sorted(found.keys()));
    for (const [name, { attributes, children }] of found) {
      const shape = SHAPES.get(name)!;
      // Schema 1.3 has a typing error: the attribute of a tag's member is called `id `.
      const names = [...attributes].map((attribute) => attribute.trim());
      assert.equal(sorted(shape.attributes), sorted(names), `attributes of ${name}`);
      assert.equal(sorted(shape.children), sorted(children), `children of ${name}`);
    }
  });
}

test.run();

/** By file name. */
function readGrammars(): ReadonlyMap<string, XmlElement> {
  const names = readdirSync(SCHEMAS).filter((name) =>
    /-(\d+\.\d+|next)\.rng$|^(rule|nvset|score)/.test(name),
  );
  return new Map(names.map((name) => [name, parseXml(readFileSync(`${SCHEMAS}/${name}`, 'utf8'))]));
}

/** Attributes and children of an element: what stands in it, through references, up to the next elements. */
function collect(
  items: readonly XmlElement[],
  grammar: XmlElement,
  grammars: ReadonlyMap<string, XmlElement>,
  seen: ReadonlySet<string>,
  shape: { attributes: Set<string>; children: Set<string> },
): void {
  for (const { name, attributes, children } of items) {
    if (name === 'attribute') shape.attributes.add(attributes.name ?? '');
    else if (name === 'element') {
      if (attributes.name !== undefined) shape.children.add(attributes.name);
    } else if (name === 'ref') {
      const target = attributes.name ?? '';
      if (seen.has(target)) continue;
      const definitions = grammar.children.filter(
        (item) => item.name === 'define' && item.attributes.name === target,
      );
      for (const item of definitions) {
        collect(item.children, grammar, grammars, new Set([...seen, target]), shape);
      }
    } else if (name === 'externalRef') {
      const other = grammars.get(attributes.href ?? '');
      const start = other?.children.filter((item) => item.name === 'start') ?? [];
      for (const item of start) collect(item.children, other!, grammars, new Set(), shape);
    } else collect(children, grammar, grammars, seen, shape);
  }
}
