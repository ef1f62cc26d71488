import { atLeast } from '../../platforms/platform.js';
import type { Platform, Version } from '../../platforms/platform.js';
import type { XmlElement } from '../cib/xml.js';
import { childResources } from './objects.js';
import { crmshRendering, hasReference, isAscii, shlexSplit, withoutReferences } from './words.js';

/** Something that does not arrive, not even in an `xml` statement. */
export interface Refusal {
  /** Completes "because": `crmsh crashes …`. */
  readonly why: string;
  /** The text that is to blame. */
  readonly text?: string;
}

/**
 * What crmsh cannot take in any form. Much of it comes from one habit: at every start, and when it loads something, crmsh
 * writes each object of the CIB as text and reads that again, to see whether it could show it. A text that breaks
 * this makes all of `crm configure` unusable, long after the load (measured with 4.4.1; `crmsh.md` §3.4).
 */
export function refusals(element: XmlElement, { pacemaker, crmsh }: Platform): Refusal[] {
  const versions = { pacemaker, crmsh: crmsh?.version ?? [] };
  return [...objectRefusals(element), ...elementRefusals(element, versions)];
}

interface Versions {
  readonly pacemaker: Version;
  readonly crmsh: Version;
}

function objectRefusals(element: XmlElement): Refusal[] {
  const { id } = element.attributes;
  const found: Refusal[] = [];
  // `is_id_valid`; nodes are exempt.
  if (element.name !== 'node' && id !== undefined && !/^[A-Za-z_][\p{L}\p{N}_.-]*$/u.test(id)) {
    found.push({ why: 'crmsh wants ids to begin with a letter from A to Z or "_"', text: id });
  }
  // `sanitize_cib` gives an id to every child of a constraint (measured with 4.4.1).
  if (element.children.some(({ name }) => name === 'lifetime')) {
    found.push({ why: 'crmsh gives a lifetime an id, which the schema refuses' });
  }
  const sets = element.name === 'cluster_property_set' ? [element] : defaultsSets(element);
  for (const set of sets) {
    // `set_property_cli` copies the contents of the set and none of its attributes.
    if (set.attributes['id-ref'] !== undefined) {
      found.push({ why: 'crmsh drops references to sets of cluster properties and defaults' });
    }
    if (set.attributes.score !== undefined && !/^[+-]?0+$/.test(set.attributes.score)) {
      found.push({ why: 'crmsh drops the score of sets of cluster properties and defaults' });
    }
  }
  return found;
}

function defaultsSets(element: XmlElement): readonly XmlElement[] {
  return element.name === 'rsc_defaults' || element.name === 'op_defaults' ? element.children : [];
}

function elementRefusals(element: XmlElement, versions: Versions): Refusal[] {
  const found: Refusal[] = [];
  if (element.name === 'rkt') found.push({ why: 'crmsh crashes on rkt containers' });
  if (element.name === 'podman' && !atLeast(versions.crmsh, '4.6.1')) {
    found.push({ why: 'crmsh knows podman containers only from 4.6.1 on, and crashes before' });
  }
  if (element.name === 'expression') found.push(...expressionRefusals(element));
  for (const [name, value] of Object.entries(element.attributes)) {
    found.push(...textRefusals(value, isBare(element.name, name), versions));
  }
  // Resources within are objects of their own.
  const own = childResources(element);
  for (const child of element.children) {
    if (!own.includes(child)) found.push(...elementRefusals(child, versions));
  }
  return found;
}

/** What crmsh writes without quotes. Elsewhere ids and words, which need none. */
const BARE: Readonly<Record<string, readonly string[]>> = {
  node: ['uname'],
  primitive: ['type', 'template'],
  template: ['type'],
  op: ['name'],
  nvpair: ['name'],
  expression: ['attribute', 'value'],
  rule: ['score-attribute'],
  rsc_location: ['rsc-pattern', 'node'],
  rsc_ticket: ['ticket'],
  'fencing-level': ['target', 'target-pattern', 'target-attribute', 'target-value', 'devices'],
  obj_ref: ['id'],
  acl_permission: ['reference', 'object-type', 'attribute'],
  attribute: ['name'],
};

function isBare(element: string, attribute: string): boolean {
  return BARE[element]?.includes(attribute) ?? false;
}

function textRefusals(value: string, bare: boolean, versions: Versions): Refusal[] {
  // Tabs and other control characters are spoilt by Pacemaker 2.1.5's own tools, which crmsh uses (measured).
  if (/[\x00-\x1F\x7F]/.test(value)) {
    const newline = /[\n\r]/.test(value);
    return [
      {
        why: newline
          ? 'crmsh stops working on a configuration with a newline in a value'
          : 'control characters do not survive in a value',
        text: value,
      },
    ];
  }
  // The script checks what it gets; a backslash before it could escape the first character of it.
  if (hasReference(value) && value.includes('\\')) {
    return [{ why: 'a backslash next to a secret cannot be checked', text: value }];
  }
  const plain = withoutReferences(value);
  // `crm_xml_escape` of libcrmcommon stops at the first character of several bytes: `é<` stays `é<` (measured with
  // 2.1.5; rewritten for 2.1.8 in ClusterLabs/pacemaker#3323). crmsh hands
  // everything to crm_diff and cibadmin, and the rest of the value is lost. A secret may hold any of them.
  const spoilt = /[^\x00-\x7F].*[<&"]/.test(plain) || (hasReference(value) && !isAscii(value));
  if (spoilt && !atLeast(versions.pacemaker, '2.1.8')) {
    return [
      { why: 'Pacemaker before 2.1.8 spoils <, & and " behind a character that is not ASCII', text: value },
    ];
  }
  if (shlexSplit(bare ? plain : crmshRendering(plain))) return [];
  return [
    {
      why: 'crmsh stops working ("No closing quotation") on a configuration with this combination of quotes and backslashes',
      text: value,
    },
  ];
}

/** Each value of an expression has to match, or crmsh dies of an AttributeError (`_VALUE_SOURCE_RE`). */
const EXPRESSION_VALUE = /^[^\s{}]+(\{\S+\})?$/;

function expressionRefusals(expression: XmlElement): Refusal[] {
  const { value } = expression.attributes;
  const source = expression.attributes['value-source'];
  if (value === undefined || value === '') return [];
  const written = source === undefined || source === 'literal' ? value : `${source}{${value}}`;
  const word = shlexSplit(written)?.[0];
  return word === undefined || EXPRESSION_VALUE.test(word)
    ? []
    : [{ why: 'crmsh crashes on braces, and on blanks in quotes, in the value of a rule', text: value }];
}
