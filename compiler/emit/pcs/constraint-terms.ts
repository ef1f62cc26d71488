import type { XmlElement } from '../cib/xml.js';
import type { PcsContext } from './context.js';

/** Words that pcs takes for itself where a resource could stand. */
const KEYWORDS: ReadonlySet<string> = new Set(['set', 'setoptions', 'with', 'then']);
const ROLES: ReadonlySet<string> = new Set([
  'started',
  'stopped',
  'promoted',
  'unpromoted',
  'master',
  'slave',
]);

/** Why pcs cannot make a constraint on these; completes "pcs cannot set …". */
export function resourceObstacle(ids: readonly string[], context: PcsContext): string | undefined {
  for (const id of ids) {
    if (context.known.resources.has(id)) continue;
    return context.known.tags.has(id) ? `a constraint on the tag ${id}` : `a constraint on ${id}`;
  }
  return undefined;
}

/** The same where roles, `with`, `then` or `set` may stand beside the resource. */
export function termObstacle(ids: readonly string[], context: PcsContext): string | undefined {
  const odd = ids.find((id) => KEYWORDS.has(id) || ROLES.has(id.toLowerCase()));
  if (odd !== undefined) return `a constraint on a resource called ${odd}`;
  return resourceObstacle(ids, context);
}

/** Why a constraint on these needs --force. */
export function enclosedForce(ids: readonly (string | undefined)[], context: PcsContext): string | undefined {
  const inner = ids.find((id) => id !== undefined && context.known.enclosed.has(id));
  return inner === undefined ? undefined : `pcs would have the constraint on what "${inner}" is part of`;
}

/** Two members of one group: pcs refuses to order them. */
export function sharesGroup(ids: readonly string[], context: PcsContext): boolean {
  const groups = ids.flatMap((id) => context.known.groups.get(id) ?? []);
  return new Set(groups).size < groups.length;
}

export interface SetsWords {
  readonly words: readonly (readonly string[])[];
  readonly members: readonly string[];
}

/** `set A B sequential=false`, a group of words a set; or why not. */
export function setWords(
  sets: readonly XmlElement[],
  allowed: ReadonlySet<string>,
  context: PcsContext,
): SetsWords | { readonly obstacle: string } {
  const members = sets.flatMap(({ children }) => children.map(({ attributes }) => attributes.id ?? ''));
  const obstacle = termObstacle(members, context);
  if (obstacle !== undefined) return { obstacle };
  const words: string[][] = [];
  for (const set of sets) {
    if (set.attributes['id-ref'] !== undefined) return { obstacle: 'a reference to a resource set' };
    const { id = '', ...options } = set.attributes;
    if (context.known.referenced.has(id)) return { obstacle: `the id ${id} of a resource set` };
    const unknown = Object.keys(options).find((name) => !allowed.has(name));
    if (unknown !== undefined) return { obstacle: `${unknown} of a resource set` };
    if (set.children.length === 0) return { obstacle: 'an empty resource set' };
    words.push([
      'set',
      ...set.children.map((child) => child.attributes.id ?? ''),
      ...Object.entries(options).map(([name, value]) =>
        name === 'role' ? `role=${context.roleWord(value)}` : `${name}=${value}`,
      ),
    ]);
  }
  return { words, members };
}

/** pcs refuses a second constraint on the same resources without --force. */
export class Duplicates {
  private readonly seen = new Set<string>();

  /** Why a constraint needs --force; it is remembered. */
  force(key: readonly unknown[]): string | undefined {
    const text = JSON.stringify(key);
    const known = this.seen.has(text);
    this.seen.add(text);
    return known ? 'there is another constraint between the same resources' : undefined;
  }
}

/** Completes "pcs cannot set …". */
export function lifetimeObstacle(whole: XmlElement): { readonly obstacle: string } | undefined {
  const found = whole.children.some(({ name }) => name === 'lifetime');
  return found ? { obstacle: `a lifetime of a constraint (${whole.attributes.id})` } : undefined;
}
