/** File mode: all statements of a file at once, whatever their order (`crm configure load`). */
import type { ImportSession } from '../session.js';
import type { CibElement } from '../tree.js';
import { lastCheck } from './check.js';
import { Configuration } from './configuration.js';
import type { Dialect } from './dialect.js';
import { isConstraint, isContainer, objectId, objectsOf, wordFor } from './objects.js';
import { readStatement } from './parse/statement.js';
import { Reader, StatementError } from './reader.js';
import type { MappedText } from './text.js';
import { logicalLines, splitBlanks, splitWords } from './text.js';

export type LoadMethod = 'update' | 'replace' | 'push';

export function loadText(
  session: ImportSession,
  source: MappedText,
  dialect: Dialect,
  method: LoadMethod = 'update',
): void {
  const configuration = new Configuration(session, dialect);
  if (method === 'replace') configuration.erase(false);
  const lines = logicalLines(source);
  const elements = new FileReader(session, dialect, lines).read();
  applyAll(configuration, elements, method === 'push');
  lastCheck(configuration);
}

class FileReader {
  private comments: string[] = [];
  private readonly elements: CibElement[] = [];

  constructor(
    private readonly session: ImportSession,
    private readonly dialect: Dialect,
    private readonly lines: readonly MappedText[],
  ) {}

  read(): CibElement[] {
    for (const line of this.lines) {
      if (line.text.startsWith('#')) {
        const comment = commentText(line.text);
        if (comment !== '') this.comments.push(comment);
        continue;
      }
      const element = readLine(this.session, this.dialect, line, () => this.nodeNames(line));
      if (!element) continue;
      this.take(element);
      this.elements.push(element);
    }
    this.session.comments.push(...this.comments);
    return this.elements;
  }

  /** Comments belong to the next object. */
  private take(element: CibElement): void {
    const target = element.name.endsWith('_defaults') ? element.children[0]! : element;
    target.comments.push(...this.comments);
    this.comments = [];
  }

  /** crmsh knows those of the cluster; a file that declares its own ones means these. */
  private nodeNames(line: MappedText): readonly string[] {
    const known = namesOf([...objectsOf(this.session.cib)]);
    if (known.length > 0) return known;
    const silent = Object.assign(Object.create(this.session) as ImportSession, { report: () => undefined });
    const nodes = this.lines.filter(({ text }) => /^node\s/i.test(text));
    const names = namesOf(nodes.flatMap((node) => readLine(silent, this.dialect, node) ?? []));
    if (names.length > 0) {
      this.session.report('crm-topology-nodes', line.origin, { nodes: names.join(', ') });
    }
    return names;
  }
}

function namesOf(objects: readonly CibElement[]): string[] {
  return objects.flatMap((object) => (object.name === 'node' ? (object.get('uname') ?? []) : [])).sort();
}

export function commentText(line: string): string {
  return line.replace(/^#+\s?/, '').trim();
}

/** Undefined when it cannot be read; the reason is reported then. */
export function readLine(
  session: ImportSession,
  dialect: Dialect,
  line: MappedText,
  nodeNames?: () => readonly string[],
): CibElement | undefined {
  const words = line.text.startsWith('xml') ? splitBlanks(line) : splitWords(line);
  if ('failure' in words) {
    session.report('crm-unclosed-quote', words.at, { what: words.failure });
    return undefined;
  }
  if (words.length === 0) return undefined;
  if (dialect.mode === 'file') tellNonAscii(session, line);
  try {
    return readStatement(new Reader(words, session, dialect, line.origin, nodeNames));
  } catch (error) {
    if (error instanceof StatementError) return undefined;
    throw error;
  }
}

/** In file mode crmsh stores `&#196;` for `Ä`; in XML statements that is right again. */
function tellNonAscii(session: ImportSession, line: MappedText): void {
  if (line.text.startsWith('xml')) return;
  const match = /[^\x00-\x7F\uE000-\uF8FF]/u.exec(line.text);
  if (!match) return;
  const pos = line.offsets?.[match.index];
  const at = pos === undefined ? line.origin : { ...line.origin, pos, end: pos + match[0].length };
  session.report('crm-non-ascii', at, {
    character: match[0],
    stored: `&#${String(match[0].codePointAt(0))};`,
  });
}

/** In the order in which crmsh makes objects: what others need comes first. */
const ORDER: readonly (readonly string[])[] = [
  ['node'],
  ['template'],
  ['primitive'],
  ['bundle'],
  ['group'],
  ['master'],
  ['clone'],
  ['op'],
  ['tag'],
  ['rsc_location', 'rsc_colocation', 'rsc_order'],
  ['rsc_ticket', 'fencing-topology'],
  ['cluster_property_set'],
  ['rsc_defaults'],
  ['op_defaults'],
  ['acl_role'],
  ['acl_target', 'acl_group', 'acl_user'],
  ['alert'],
];

function rank({ name }: CibElement): number {
  return ORDER.findIndex((names) => names.includes(name));
}

function applyAll(
  configuration: Configuration,
  elements: readonly CibElement[],
  removeOthers: boolean,
): void {
  // Nodes and the rest are told apart: a node may have the name of a resource.
  const nodes = new Map<string, CibElement>();
  const others = new Map<string, CibElement>();
  for (const element of elements) {
    const id = configuration.idOf(element);
    if (id === undefined) continue;
    const known = element.name === 'node' ? nodes : others;
    const first = known.get(id);
    if (first) reportTwice(configuration, element, first, id);
    else known.set(id, element);
  }
  for (const group of [nodes, others]) {
    const existing = new Map<string, CibElement>();
    for (const object of configuration.objects) {
      const id = objectId(object);
      if (id !== undefined && (object.name === 'node') === (group === nodes) && !existing.has(id)) {
        existing.set(id, object);
      }
    }
    const gone = removeOthers
      ? [...existing].filter(([id]) => !group.has(id)).map(([, object]) => object)
      : [];
    const first = (object: CibElement): boolean => isConstraint(object) || isContainer(object);
    for (const object of gone.filter(first)) configuration.delete(object);
    const made = [...group].filter(([id]) => !existing.has(id)).map(([, element]) => element);
    for (const element of made.sort((a, b) => rank(a) - rank(b))) configuration.create(element);
    for (const [id, element] of group) {
      if (!existing.has(id)) continue;
      const old = element.name === 'node' ? configuration.findNode(id) : configuration.findObject(id);
      if (old) configuration.replace(old, element);
    }
    for (const object of gone.filter((one) => !first(one)).reverse()) configuration.delete(object);
  }
}

function reportTwice(configuration: Configuration, element: CibElement, first: CibElement, id: string): void {
  const { session } = configuration;
  const related = first.origin ? [{ message: 'the first one', at: first.origin }] : [];
  const inner = element.name.endsWith('_defaults') ? element.children[0]! : element;
  session.report(
    'crm-twice',
    inner.attributes.get('id')?.origin ?? configuration.originOf(element),
    { what: wordFor(element), id },
    { related },
  );
}
