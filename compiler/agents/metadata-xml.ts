/**
 * The XML that agents print. Each of 150 authors writes it by hand, so this reader takes what comes: a reference to a
 * DTD that does not exist, comments, CDATA, a bare `&`, a tag that is not closed. It never fails, and never looks
 * anything up. (`compiler/import/xml` is for documents that have to be right.)
 */
import { decodeReferences } from '../import/xml/characters.js';

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** All text directly in it. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

/** An agent has some hundred parameters at most. */
const MAX_ELEMENTS = 50_000;
const MAX_DEPTH = 50;

const NAME = '[A-Za-z_:][\\w:.-]*';
const TAG = new RegExp(`<(/?)(${NAME})(?![\\w:.-])((?:[^<>"']|"[^"]*"|'[^']*')*)>`, 'y');
const ATTRIBUTE = new RegExp(`(?<![\\w:.-])(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g');
/** What is skipped: comments, declarations, instructions. */
const OTHERS: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<?', '?>'],
];
const CDATA = '<![CDATA[';
const DOCTYPE = /<![A-Za-z]+(?:[^<>[\]"']|"[^"]*"|'[^']*'|\[[^\]]{0,500}\])*>/y;

/** The first element of that name that stands outside of all others. Undefined: there is none. */
export function readMetadataXml(text: string, root: string): XmlElement | undefined {
  const top: OpenElement = { name: '', attributes: new Map(), children: [], text: '' };
  const open: OpenElement[] = [top];
  let count = 0;
  let at = 0;
  while (at < text.length && count < MAX_ELEMENTS) {
    const next = text.indexOf('<', at);
    const parent = open.at(-1)!;
    parent.text += references(text.slice(at, next < 0 ? text.length : next));
    if (next < 0) break;
    at = next;
    const skipped = skip(text, at, parent);
    if (skipped !== undefined) {
      at = skipped;
      continue;
    }
    TAG.lastIndex = at;
    const [tag, slash, name = '', rest = ''] = TAG.exec(text) ?? [];
    if (tag === undefined) {
      // A `<` that begins nothing.
      parent.text += '<';
      at++;
      continue;
    }
    at += tag.length;
    if (slash === '/') close(open, name);
    else {
      count++;
      const element: OpenElement = { name, attributes: attributesOf(rest), children: [], text: '' };
      parent.children.push(element);
      if (!rest.trimEnd().endsWith('/') && open.length < MAX_DEPTH) open.push(element);
    }
  }
  return top.children.find((child) => child.name === root);
}

/** Behind what is no tag; undefined where a tag may stand. */
function skip(text: string, at: number, parent: OpenElement): number | undefined {
  if (text.startsWith(CDATA, at)) {
    const end = text.indexOf(']]>', at);
    parent.text += text.slice(at + CDATA.length, end < 0 ? undefined : end);
    return end < 0 ? text.length : end + 3;
  }
  for (const [start, stop] of OTHERS) {
    if (!text.startsWith(start, at)) continue;
    const end = text.indexOf(stop, at + start.length);
    return end < 0 ? text.length : end + stop.length;
  }
  DOCTYPE.lastIndex = at;
  return DOCTYPE.test(text) ? DOCTYPE.lastIndex : undefined;
}

/** An end tag closes what is open of that name; one without a start tag closes nothing. */
function close(open: OpenElement[], name: string): void {
  const place = open.findLastIndex((element) => element.name === name);
  if (place > 0) open.length = place;
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    if (!attributes.has(name)) attributes.set(name, references(double ?? single ?? ''));
  }
  return attributes;
}

/** A text with a wrong reference stays as it is. */
function references(text: string): string {
  const decoded = decodeReferences(text);
  return typeof decoded === 'string' ? decoded : text;
}
