import type { XmlElement } from './xml.js';

/**
 * Our own writer, because fast-xml-parser's XMLBuilder (5.12.1, measured) writes newlines and tabs in attributes as
 * they are: whoever reads that gets spaces (XML 1.0 §3.3.3), and a multi-line parameter is lost.
 */
export interface SerializeOptions {
  /** Spaces a level; 0 writes everything on one line. Default 2. */
  readonly indent?: number;
  /** The level that the element itself stands on. */
  readonly level?: number;
}

/** Without a newline at the end. */
export function serialize(element: XmlElement, options: SerializeOptions = {}): string {
  const { indent = 2, level = 0 } = options;
  const lines: string[] = [];
  write(element, level, indent, lines);
  return lines.join(indent === 0 ? '' : '\n');
}

function write(element: XmlElement, level: number, indent: number, lines: string[]): void {
  const margin = ' '.repeat(level * indent);
  const attributes = Object.entries(element.attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
  if (element.children.length === 0) {
    lines.push(`${margin}<${element.name}${attributes}/>`);
    return;
  }
  lines.push(`${margin}<${element.name}${attributes}>`);
  for (const child of element.children) write(child, level + 1, indent, lines);
  lines.push(`${margin}</${element.name}>`);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '&#13;',
};

function escapeAttribute(value: string): string {
  return value.replace(/[&<>"\n\t\r]/g, (character) => ESCAPES[character]!);
}

/** The text of a comment cannot contain `--` nor end with `-`. */
export function comment(text: string): string {
  const harmless = text.replace(/-(?=-|$)/g, '- ').replace(FORBIDDEN_EVERYWHERE, '?');
  return `<!-- ${harmless} -->`;
}

/** What XML 1.0 cannot hold, not even as `&#…;`: control characters, lone surrogates, U+FFFE and U+FFFF. */
// prettier-ignore
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const FORBIDDEN_EVERYWHERE = new RegExp(FORBIDDEN.source, 'g');

/** The first character of the text that XML cannot hold, as `U+0007`. */
export function forbiddenCharacter(text: string): string | undefined {
  return forbiddenCharacterAt(text)?.character;
}

export function forbiddenCharacterAt(
  text: string,
): { readonly character: string; readonly pos: number } | undefined {
  const found = FORBIDDEN.exec(text);
  if (!found) return undefined;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return { character: `U+${code}`, pos: found.index };
}
