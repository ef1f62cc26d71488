/**
 * XML as real tools write it → our element tree. Traps of fast-xml-parser (5.12.1, measured): it parses what is not
 * well-formed, so it is validated first; it expands entities of a DOCTYPE, so there may be none; it leaves numeric
 * references alone and keeps raw newlines in attributes, so values are decoded here.
 */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { XmlElement } from '../../compiler/emit/cib/xml.js';
import { element } from '../../compiler/emit/cib/xml.js';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

type Parsed = { readonly ':@'?: Readonly<Record<string, string>> } & Readonly<Record<string, unknown>>;

/** The root element; comments and text are left out. */
export function parseXml(text: string): XmlElement {
  const valid = XMLValidator.validate(text);
  if (valid !== true) {
    throw new Error(
      `not well-formed: ${valid.err.msg} (line ${valid.err.line}, column ${valid.err.col})\n${text}`,
    );
  }
  if (/<!DOCTYPE/i.test(text)) throw new Error('XML with a DOCTYPE');
  const [root] = elements(parser.parse(text) as readonly Parsed[]);
  if (!root) throw new Error('XML without a root element');
  return root;
}

function elements(nodes: readonly Parsed[]): XmlElement[] {
  const found: XmlElement[] = [];
  for (const node of nodes) {
    const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text');
    if (name === undefined) continue;
    const attributes = Object.entries(node[':@'] ?? {}).map(([key, value]) => [key, decode(value)] as const);
    found.push(element(name, Object.fromEntries(attributes), elements(node[name] as readonly Parsed[])));
  }
  return found;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** XML 1.0 §3.3.3: raw white space is a space; then references. */
function decode(value: string): string {
  return value
    .replace(/\r\n|[\t\n\r]/g, ' ')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name ?? ''] ?? whole;
    });
}

/** The first child of that name. */
export function childNamed(parent: XmlElement, name: string): XmlElement | undefined {
  return parent.children.find((child) => child.name === name);
}

/** The element and everything below it. */
export function* descendants(root: XmlElement): Generator<XmlElement> {
  yield root;
  for (const child of root.children) yield* descendants(child);
}
