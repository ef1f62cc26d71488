/** What a part of a script holds, without running it. */
import { isClusterProgram, programName } from './programs.js';
import type { Node, RawWord, SimpleNode } from './syntax.js';
import { literalText } from './words.js';

const RUNS_ANOTHER: ReadonlySet<string> = new Set(
  'command doas env exec ionice nice nohup setsid sudo time timeout unbuffer'.split(' '),
);
const RUNS_TEXT: ReadonlySet<string> = new Set(
  'bash clush dash docker eval kubectl oc pdsh podman runuser sh ssh su zsh'.split(' '),
);
const CLUSTER_TEXT = /(?:^|[\s;&|'"/(])(?:pcs|crm|cibadmin|crm_\w+)\s/;

/** Finds commands of pcs and crm, through functions as well. Remembers what it has looked at. */
export class Contents {
  private readonly known = new WeakMap<Node, boolean>();

  constructor(private readonly functions: ReadonlyMap<string, { readonly body: Node }>) {}

  hasCluster(node: Node | undefined): boolean {
    if (!node) return false;
    const known = this.known.get(node);
    if (known !== undefined) return known;
    // A function that calls itself adds nothing.
    this.known.set(node, false);
    const found = this.search(node);
    if (found) this.known.set(node, true);
    else this.known.delete(node);
    return found;
  }

  private search(node: Node): boolean {
    if (node.kind === 'simple') return this.isCluster(node);
    return childrenOf(node).some((child) => this.hasCluster(child));
  }

  private isCluster({ words }: SimpleNode): boolean {
    let at = 0;
    while (at < words.length && at < MOST_WRAPPERS) {
      const text = literalText(words[at]!);
      if (text === undefined) return false;
      const name = programName(text);
      if (isClusterProgram(name)) return true;
      if (RUNS_TEXT.has(name)) return words.slice(at + 1).some(holdsCommand);
      const called = this.functions.get(name);
      if (called) return this.hasCluster(called.body);
      if (at === 0 && !RUNS_ANOTHER.has(name)) return false;
      at++;
    }
    return false;
  }
}

/** `sudo -u root env A=b pcs`. */
const MOST_WRAPPERS = 8;

function holdsCommand(word: RawWord): boolean {
  const text = word.parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');
  return CLUSTER_TEXT.test(`${text} `);
}

/** The nodes directly in a node. */
function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'simple':
    case 'arithmetic':
    case 'function':
      return [];
    case 'list':
    case 'pipeline':
      return node.items;
    case 'and-or':
      return [node.left, node.right];
    case 'if':
      return [
        ...node.arms.flatMap(({ condition, body }) => [condition, body]),
        ...(node.otherwise ? [node.otherwise] : []),
      ];
    case 'while':
      return [node.condition, node.body];
    case 'for':
      return [node.body];
    case 'case':
      return node.arms.map(({ body }) => body);
  }
}

function* simpleIn(node: Node): Generator<SimpleNode> {
  const pending: Node[] = [node];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.kind === 'simple') yield next;
    pending.push(...childrenOf(next));
  }
}

/** Variables that a part of a script sets. */
export function assignedIn(node: Node): ReadonlySet<string> {
  const found = new Set<string>();
  for (const simple of simpleIn(node)) {
    for (const { name } of simple.assignments) found.add(name);
    for (const name of namesRead(simple)) found.add(name);
  }
  return found;
}

/** Whether something is added to a variable (`A+=(…)`). */
export function appendsIn(node: Node): boolean {
  for (const { assignments } of simpleIn(node)) if (assignments.some(({ append }) => append)) return true;
  return false;
}

/** Variables that `read` and its like set. */
export function namesRead({ words }: SimpleNode): readonly string[] {
  const texts = words.map((word) => literalText(word));
  const [name] = texts;
  if (name === 'getopts') return texts[2] === undefined ? [] : [texts[2], 'OPTARG'];
  if (name === 'printf') return texts[1] === '-v' && texts[2] !== undefined ? [texts[2]] : [];
  if (name !== 'read' && name !== 'mapfile' && name !== 'readarray') return [];
  const names: string[] = [];
  for (let at = 1; at < texts.length; at++) {
    const text = texts[at];
    if (text !== undefined && /^-[a-z]*[pnNtudi]$/.test(text)) at++;
    else if (text !== undefined && /^[A-Za-z_]\w*$/.test(text)) names.push(text);
  }
  return names;
}
