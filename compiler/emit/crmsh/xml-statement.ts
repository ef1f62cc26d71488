import type { XmlElement } from '../cib/xml.js';

/**
 * `xml <element …>`, for what crmsh has no words for. crmsh splits the statement at white space and joins it with single
 * blanks before the XML parser sees it, and turns what is not ASCII into `&#…;` itself: so all of that is written as
 * character references.
 */
export function xmlLines(element: XmlElement): string[] {
  const lines = elementLines(element, 0);
  return lines.map((line, index) => (index === 0 ? `xml ${line}` : line));
}

function elementLines(element: XmlElement, level: number): string[] {
  const margin = '  '.repeat(level);
  const attributes = Object.entries(element.attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
  if (element.children.length === 0) return [`${margin}<${element.name}${attributes}/>`];
  return [
    `${margin}<${element.name}${attributes}>`,
    ...element.children.flatMap((child) => elementLines(child, level + 1)),
    `${margin}</${element.name}>`,
  ];
}

/** What a reference to a secret becomes within an `xml` statement: its value is escaped in another way there. */
export const XML_REFERENCE = 'XML_';

function escapeAttribute(value: string): string {
  return value
    .split(/(\uE000[^\uE001]*\uE001)/)
    .map((part, index) =>
      index % 2 === 1 ? part.replace('\uE000', `\uE000${XML_REFERENCE}`) : escapeText(part),
    )
    .join('');
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]|(?<=\s)\s|[^ -~]/gu, reference);
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function reference(character: string): string {
  return NAMED[character] ?? `&#${String(character.codePointAt(0))};`;
}
