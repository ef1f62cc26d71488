/**
 * What the metadata of an agent says, as rows of our own form. Nobody's metadata is valid by the schema of OCF (0 of 558
 * by 1.0), so the order of elements does not count and all of it is optional.
 */
import { parseRole } from '../types/role.js';
import type { ActionRow, ParameterRow } from './data-format.js';
import { ROLE_CODES } from './data-format.js';
import type { XmlElement } from './metadata-xml.js';
import { readMetadataXml } from './metadata-xml.js';

export interface AgentMetadata {
  /** One short paragraph. */
  readonly description?: string;
  readonly parameters: readonly ParameterRow[];
  /** Of parameters, by name. */
  readonly descriptions: ReadonlyMap<string, string>;
  readonly actions: readonly ActionRow[];
}

/** What the default of a parameter is taken for; undefined: it has none. */
export type ReadDefault = (parameter: string, value: string) => string | undefined;

/** Undefined when it is no metadata at all. */
export function readMetadata(xml: string, readDefault: ReadDefault): AgentMetadata | undefined {
  const root = readMetadataXml(xml, 'resource-agent');
  if (!root) return undefined;
  const elements = inside(root, 'parameters', 'parameter').filter((row) => row.attributes.get('name'));
  const replacements = replacementsIn(elements);
  const rows = elements.map((row) => readParameter(row, replacements, readDefault));
  const descriptions = new Map<string, string>();
  for (const row of elements) {
    const name = row.attributes.get('name')!;
    const text = describe(row, name);
    if (text !== undefined) descriptions.set(name, text);
  }
  const description = describe(root, undefined);
  return {
    ...(description !== undefined && { description }),
    parameters: singleGroups([...new Map(rows.map((row) => [row.n, row])).values()]),
    descriptions,
    actions: inside(root, 'actions', 'action')
      .filter((row) => row.attributes.get('name'))
      .map(readAction),
  };
}

function inside(root: XmlElement, list: string, name: string): XmlElement[] {
  return root.children
    .filter((child) => child.name === list)
    .flatMap((child) => child.children.filter((row) => row.name === name));
}

/** A fence agent's new parameter says what it obsoletes; the old one only that it is deprecated. */
function replacementsIn(rows: readonly XmlElement[]): ReadonlyMap<string, readonly string[]> {
  const replacements = new Map<string, string[]>();
  for (const { attributes } of rows) {
    const old = attributes.get('obsoletes');
    if (old) replacements.set(old, [...(replacements.get(old) ?? []), attributes.get('name')!]);
  }
  return replacements;
}

// ---------------------------------------------------------------- parameters

const TYPE_CODES: Readonly<Record<string, ParameterRow['t']>> = {
  boolean: 'b',
  integer: 'i',
  second: 's',
  select: 'e',
};

function readParameter(
  { attributes, children }: XmlElement,
  replacements: ReadonlyMap<string, readonly string[]>,
  readDefault: ReadDefault,
): ParameterRow {
  const name = attributes.get('name')!;
  const content = children.find((child) => child.name === 'content');
  const declared = content?.attributes.get('type') ?? '';
  const type = Object.hasOwn(TYPE_CODES, declared) ? TYPE_CODES[declared] : undefined;
  const written = content?.attributes.get('default');
  // An empty default means that the parameter is unset.
  const value = written === undefined || written === '' ? undefined : readDefault(name, written);
  const options = (content?.children ?? []).flatMap((child) =>
    child.name === 'option' ? [child.attributes.get('value') ?? ''] : [],
  );
  const group = attributes.get('unique-group');
  const deprecated = deprecation(name, attributes, children, replacements);
  return {
    n: name,
    ...(type && { t: type }),
    ...(value !== undefined && { d: value }),
    ...(attributes.get('required') === '1' && { r: 1 as const }),
    ...(group !== undefined ? { u: group } : attributes.get('unique') === '1' && { u: 1 as const }),
    ...(deprecated && { x: deprecated }),
    ...(options.length > 0 && { e: options }),
  };
}

/** The attribute of fence agents, or the element of OCF 1.1. */
function deprecation(
  name: string,
  attributes: XmlElement['attributes'],
  children: readonly XmlElement[],
  replacements: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  if (attributes.get('deprecated') === '1') return replacements.get(name) ?? [];
  const element = children.find((child) => child.name === 'deprecated');
  return element?.children.flatMap((child) =>
    child.name === 'replaced-with' ? [child.attributes.get('name') ?? ''] : [],
  );
}

/** A unique-group of one parameter (OCF 1.1) is what unique="1" was. */
function singleGroups(rows: readonly ParameterRow[]): ParameterRow[] {
  return rows.map((row) => {
    const alone = typeof row.u === 'string' && rows.every((other) => other === row || other.u !== row.u);
    return alone ? { ...row, u: 1 } : row;
  });
}

// ---------------------------------------------------------------- actions

function readAction({ attributes }: XmlElement): ActionRow {
  const role = parseRole(attributes.get('role') ?? '');
  const fields = [
    attributes.get('name')!,
    seconds(attributes.get('timeout')),
    seconds(attributes.get('interval')),
    role ? ROLE_CODES.indexOf(role) : null,
    // Depth 0 is no depth.
    Number(attributes.get('depth') ?? 0) || null,
    seconds(attributes.get('start-delay')) || null,
    (attributes.get('automatic') === '1' ? 1 : 0) + (attributes.get('on_target') === '1' ? 2 : 0) || null,
  ] as const;
  let length: number = fields.length;
  while (length > 1 && fields[length - 1] === null) length--;
  return fields.slice(0, length) as unknown as ActionRow;
}

/** `20` or `20s`: metadata uses no other unit. */
function seconds(value: string | undefined): number | null {
  const match = /^\s*(\d+)\s*s?\s*$/.exec(value ?? '');
  return match ? Number(match[1]) : null;
}

// ---------------------------------------------------------------- descriptions

/** As much as a hover or a line of a terminal has room for. */
const LONGEST = 240;

/** The short description, and the first paragraph of the long one where that says more than the name again. */
function describe(element: XmlElement, name: string | undefined): string | undefined {
  const text = (kind: string): string => {
    const child = element.children.find((each) => each.name === kind);
    return clean(child?.text ?? (kind === 'shortdesc' ? (element.attributes.get(kind) ?? '') : ''));
  };
  const short = text('shortdesc');
  const long = text('longdesc');
  const says = (candidate: string): boolean =>
    candidate !== '' &&
    candidate.toLowerCase() !== (name ?? '').toLowerCase().replaceAll('_', ' ') &&
    candidate !== name;
  const chosen = name === undefined ? (says(short) ? short : long) : says(long) ? long : short;
  return says(chosen) ? clip(chosen) : undefined;
}

/** The first paragraph on one line, without characters that a terminal obeys. */
function clean(text: string): string {
  const paragraph = text.trim().split(/\n\s*\n/)[0] ?? '';
  return paragraph.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

function clip(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  const end = Math.max(cut.lastIndexOf('. ') + 1, 0);
  return end > LONGEST / 3
    ? cut.slice(0, end)
    : `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).trimEnd()}…`;
}
