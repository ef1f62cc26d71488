/** Walking the tree. One table of keys serves everybody who walks: formatter, checker, language server, tests. */
import type { AnyNode } from './ast.js';

/** The fields of each kind of node that hold nodes, in source order. */
export const visitorKeys = {
  File: ['declarations'],
  Comment: [],
  Word: [],
  String: ['parts'],
  Text: [],
  BlockString: [],
  ParamRef: [],
  List: ['items'],
  Map: ['entries'],
  Pair: ['id', 'name', 'value'],
  Reference: ['name'],
  Block: ['items'],

  Cluster: ['keyword', 'name', 'body'],
  Node: ['keyword', 'name', 'addresses', 'options', 'body'],
  Param: ['keyword', 'name', 'type', 'defaultValue'],
  TypeRef: ['name', 'args'],
  Range: ['from', 'to'],
  Secret: ['keyword', 'name'],
  Let: ['keyword', 'name', 'value'],
  Import: ['keyword', 'path'],
  Agent: ['keyword', 'name', 'body'],
  Property: ['keyword', 'reference', 'whenId', 'when', 'options', 'body'],
  Defaults: ['keyword', 'reference', 'whenId', 'when', 'options', 'body'],
  Template: ['keyword', 'name', 'agent', 'body'],
  Primitive: ['keyword', 'name', 'agent', 'body'],
  Group: ['keyword', 'name', 'body'],
  Clone: ['keyword', 'name', 'of', 'body'],
  Promotable: ['keyword', 'name', 'of', 'body'],
  Bundle: ['keyword', 'name', 'body'],

  Location: ['keyword', 'id', 'role', 'subject', 'moreSets', 'choice', 'options', 'lifetimes'],
  Lifetime: ['id', 'rule'],
  Matching: ['pattern'],
  Prefers: ['targets'],
  Target: ['node', 'score'],
  Where: ['id', 'rule'],
  RuleBlock: ['block'],
  Colocation: ['keyword', 'id', 'terms', 'options', 'lifetimes'],
  Order: ['keyword', 'id', 'terms', 'options', 'lifetimes'],
  Ticket: ['keyword', 'id', 'terms', 'ticket', 'options'],
  Term: ['modifier', 'subject'],
  Set: ['members', 'options'],

  Fencing: ['keyword', 'body'],
  Tag: ['keyword', 'name', 'members'],
  Role: ['keyword', 'name', 'body'],
  AclSubject: ['keyword', 'name', 'roles', 'options'],
  Alert: ['keyword', 'name', 'path', 'body'],
  UnknownDecl: ['keyword', 'body'],

  PairReference: ['target', 'name'],
  AttributeSet: ['reference', 'whenId', 'when', 'options', 'body'],
  AgentParam: ['name', 'type', 'defaultValue', 'traits'],
  Op: ['name', 'options', 'body'],
  Operations: ['reference', 'options', 'body'],
  Member: ['name'],
  Section: ['keyword', 'name', 'options', 'body'],
  Mapping: ['id', 'options'],
  RuleStatement: ['id', 'rule', 'options'],
  Level: ['index', 'target', 'devices', 'options'],
  AttributeTarget: ['name', 'value'],
  Permission: ['scope', 'options'],
  PermissionScope: ['value', 'attribute'],
  Recipient: ['value', 'options', 'body'],
  Select: ['items'],
  UnknownItem: [],

  Or: ['items'],
  And: ['items'],
  RuleGroup: ['rule'],
  Defined: ['attribute', 'value'],
  Comparison: ['attribute', 'value'],
  DateCompare: ['date'],
  DateRange: ['start', 'stop', 'duration'],
  DateSpec: ['fields'],
  ResourceMatch: ['agent'],
  OpMatch: ['name', 'interval'],
} as const satisfies { readonly [K in AnyNode['kind']]: readonly ChildField<NodeOf<K>>[] };

type NodeOf<K extends AnyNode['kind']> = Extract<AnyNode, { readonly kind: K }>;
type ChildField<N> = {
  [F in keyof N]-?: NonNullable<N[F]> extends AnyNode | readonly AnyNode[] ? F : never;
}[keyof N];

/** The child nodes, in the order of `visitorKeys`. */
export function children(node: AnyNode): AnyNode[] {
  const found: AnyNode[] = [];
  const keys: readonly string[] = visitorKeys[node.kind];
  for (const key of keys) {
    const value = (node as unknown as Record<string, AnyNode | readonly AnyNode[] | undefined>)[key];
    if (value === undefined) continue;
    if (isList(value)) {
      // Not `push(...value)`: a list of 200,000 values would be as many arguments.
      for (const item of value) found.push(item);
    } else found.push(value);
  }
  return found;
}

function isList(value: AnyNode | readonly AnyNode[]): value is readonly AnyNode[] {
  return Array.isArray(value);
}

export interface Visitor {
  /** Before the children. `false` leaves them out. */
  readonly enter?: (node: AnyNode, ancestors: readonly AnyNode[]) => boolean | void;
  /** After the children. */
  readonly leave?: (node: AnyNode, ancestors: readonly AnyNode[]) => void;
}

/** Walks the tree depth first. `ancestors` is the way from the root to the parent; it is reused, so copy it to keep it. */
export function visit(node: AnyNode, visitor: Visitor): void {
  walk(node, visitor, []);
}

function walk(node: AnyNode, visitor: Visitor, ancestors: AnyNode[]): void {
  if (visitor.enter?.(node, ancestors) !== false) {
    ancestors.push(node);
    for (const child of children(node)) walk(child, visitor, ancestors);
    ancestors.pop();
  }
  visitor.leave?.(node, ancestors);
}
