/** XML with everything that does not matter varied: quotes, entities, order of attributes, blanks, comments. */
import type { Random } from './random.js';

export interface Node {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly Node[];
}

export function node(tag: string, attributes: Node['attributes'] = {}, children: readonly Node[] = []): Node {
  return { tag, attributes, children };
}

const COMMENTS = [
  'a comment',
  ' TODO: x ',
  '\n  two\n  lines\n',
  '<primitive id="old"/>',
  ' // slashes /* stars */ ',
  '/// looks like documentation',
  ' hadsl-ignore-next-line unknown-name: as it was ',
  ' $x ${y} 漢 ',
  '',
];

/** `likely`: how likely a comment is at each place. */
export function xml(root: Node, random: Random, likely: number): string {
  const comment = (margin: string): string =>
    random.chance(likely) ? `${margin}<!--${random.pick(COMMENTS)}-->` : '';
  const write = ({ tag, attributes, children }: Node, margin: string): string => {
    const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
    const ordered = random.chance(0.3) ? random.shuffled(given) : given;
    const gap = random.chance(0.05) ? '\n    ' : ' ';
    const start = [tag, ...ordered.map(([name, value]) => `${name}=${quoted(value!, random)}`)].join(gap);
    if (children.length === 0 && random.chance(0.8)) return `${margin}<${start}/>`;
    const inner = children.map((child) => comment(`${margin} `) + write(child, `${margin} `));
    return `${margin}<${start}>${inner.join('')}${comment(`${margin} `)}${margin}</${tag}>`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?>${comment('\n')}${write(root, '\n')}\n`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '\n': '&#10;',
  '\r': '&#xD;',
  '\t': '&#9;',
};

function quoted(value: string, random: Random): string {
  const quote = random.chance(0.1) ? "'" : '"';
  const inner = value.replace(/[&<\n\r\t]/g, (found) => ENTITIES[found]!);
  return quote + inner.replaceAll(quote, quote === '"' ? '&quot;' : '&apos;') + quote;
}
