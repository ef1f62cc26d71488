import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import { shown } from '../bind/shown.js';

/** A kind of statement; for attribute sets, `params`, `meta`, … name the one sort that is allowed. */
export type AllowedItem = ast.Item['kind'] | ast.AttributeSet['which'];

type ItemOf<A extends AllowedItem> = A extends ast.Item['kind']
  ? Extract<ast.Item, { kind: A }>
  : A extends ast.AttributeSet['which']
    ? ast.AttributeSet & { readonly which: A }
    : never;

/**
 * The statements of a block that may stand there, in order; every other one is reported as `misplaced-statement`.
 * `parent` is the block in the user's words: `a primitive`, `the cluster declaration`.
 *
 * What the parser could not read (`UnknownItem`) was reported by it and is left out in silence.
 */
export function allowItems<A extends AllowedItem>(
  ctx: FileContext,
  block: ast.Block | undefined,
  parent: string,
  allowed: readonly A[],
): ItemOf<A>[] {
  const accepted: ItemOf<A>[] = [];
  for (const item of block?.items ?? []) {
    if (isAllowed(item, allowed)) accepted.push(item);
    else if (item.kind !== 'UnknownItem') {
      const { what, belongs } = describe(item, parent);
      ctx.report('misplaced-statement', item, { what, parent, belongs });
    }
  }
  return accepted;
}

/** The items of one kind (and sort), out of what `allowItems` gave. */
export function itemsOf<K extends ast.Item['kind']>(
  items: readonly ast.Item[],
  kind: K,
): Extract<ast.Item, { kind: K }>[] {
  return items.filter((item): item is Extract<ast.Item, { kind: K }> => item.kind === kind);
}

/** The attribute sets of one sort, out of what `allowItems` gave. */
export function setsOf(items: readonly ast.Item[], which: ast.AttributeSet['which']): ast.AttributeSet[] {
  return itemsOf(items, 'AttributeSet').filter((item) => item.which === which);
}

function isAllowed<A extends AllowedItem>(item: ast.Item, allowed: readonly A[]): item is ItemOf<A> {
  const kinds: readonly AllowedItem[] = allowed;
  return kinds.includes(item.kind) || (item.kind === 'AttributeSet' && kinds.includes(item.which));
}

interface Description {
  readonly what: string;
  readonly belongs: string;
}

function describe(item: Exclude<ast.Item, ast.UnknownItem>, parent: string): Description {
  switch (item.kind) {
    case 'Pair':
      return { what: `the setting "${shown(item.name)}"`, belongs: `${parent} has no settings of its own` };
    case 'PairReference':
      return {
        what: `the reference "${shown(item.target.name)}"`,
        belongs: 'a reference to a name-value pair stands in a set, or between the parameters of a resource',
      };
    case 'Operations':
      return { what: '"operations"', belongs: '"operations" belongs in a primitive or a template' };
    case 'AttributeSet':
      return { what: `"${item.which}"`, belongs: SET_PLACES[item.which] };
    case 'Op':
      return {
        what: `the operation "${shown(item.name)}"`,
        belongs: '"op" belongs in a primitive or a template',
      };
    case 'AgentParam':
      return {
        what: `the parameter "${shown(item.name)}"`,
        belongs: '"param NAME: TYPE" belongs in the declaration of an agent, or at the top of the file',
      };
    case 'Member':
      return {
        what: `the bare name "${shown(item.name)}"`,
        belongs: 'a bare name is a member of a group or bundle; a setting is written "name = value"',
      };
    case 'Section':
      return { what: `"${item.keyword.text}"`, belongs: sectionPlace(item.keyword.text) };
    case 'Primitive':
      return {
        what: `the primitive "${shown(item.name)}"`,
        belongs: 'a primitive is declared at the top of the file, or in a group, clone or bundle',
      };
    case 'Group':
      return {
        what: `the group "${shown(item.name)}"`,
        belongs: 'a group is declared at the top of the file or in a clone',
      };
    case 'Mapping':
      return {
        what: `"${item.which}"`,
        belongs: `"${item.which}" belongs in "${item.which === 'port-mapping' ? 'network' : 'storage'} { }" of a bundle`,
      };
    case 'RuleStatement':
      return { what: 'the "rule" statement', belongs: '"rule" belongs in the block of a location' };
    case 'Level':
      return { what: 'the fencing level', belongs: '"level" belongs in "fencing { }"' };
    case 'Permission':
      return { what: 'the permission', belongs: '"allow" and "deny" belong in a role' };
    case 'Recipient':
      return { what: '"recipient"', belongs: '"recipient" belongs in an alert' };
    case 'Select':
      return { what: '"select"', belongs: '"select" belongs in an alert' };
  }
}

const SET_PLACES: Readonly<Record<ast.AttributeSet['which'], string>> = {
  params: '"params" belongs in a resource, an operation or an alert',
  meta: '"meta" belongs in a resource, an operation or an alert',
  utilization: '"utilization" belongs in a primitive, a template or a node',
  attributes: '"attributes" belongs in a node',
};

const BUNDLE_SECTIONS = ['container', 'network', 'storage'];
const CLUSTER_SECTIONS = [
  ...['totem', 'transport', 'crypto', 'compression', 'link', 'interface', 'quorum', 'device', 'heuristics'],
  ...['logging', 'subsys', 'logger_subsys'],
];

function sectionPlace(keyword: string): string {
  if (BUNDLE_SECTIONS.includes(keyword)) return `"${keyword}" belongs in a bundle`;
  if (CLUSTER_SECTIONS.includes(keyword)) return `"${keyword}" belongs in the cluster declaration`;
  return `a setting is written "${keyword} = VALUE"`;
}
