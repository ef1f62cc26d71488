import type * as ast from '../../grammar/ast.js';
import type { FileContext, WrittenId } from './context.js';
import { setElement } from './references.js';
import { shown } from './shown.js';

type Target = Pick<WrittenId, 'element' | 'node'>;
type Claim = (id: string, at: ast.Node, what: string, target?: Target) => void;

/**
 * Claims the ids that are chosen inside of a declaration: of sets and their pairs, of rules, operations, permissions,
 * recipients and mappings. Nested resources are declared on their own, with their name, but what is in them is here.
 *
 * It also reports what only a pair of a set can be: one with an id, and one without a value.
 */
export function claimInnerIds(ctx: FileContext, decl: ast.Declaration, claim: Claim): void {
  new InnerIds(ctx, claim).declaration(decl);
}

class InnerIds {
  constructor(
    private readonly ctx: FileContext,
    private readonly claim: Claim,
  ) {}

  declaration(decl: ast.Declaration): void {
    switch (decl.kind) {
      case 'Property':
      case 'Defaults':
        this.set(decl, 'set of options');
        break;
      case 'Location':
        this.location(decl);
        break;
      case 'Colocation':
      case 'Order':
        this.terms(decl.terms);
        this.lifetimes(decl.lifetimes);
        break;
      case 'Ticket':
        this.terms(decl.terms);
        break;
      case 'Cluster':
        this.items(decl.body, 'the cluster declaration');
        break;
      case 'Node':
        this.items(decl.body, 'a node');
        break;
      case 'Role':
        this.items(decl.body, 'a role');
        break;
      case 'Template':
      case 'Primitive':
      case 'Group':
      case 'Clone':
      case 'Promotable':
      case 'Bundle':
      case 'Fencing':
      case 'Alert':
        this.items(decl.body);
        break;
      case 'Param':
      case 'Secret':
      case 'Let':
      case 'Import':
      case 'Agent':
      case 'Tag':
      case 'AclSubject':
      case 'UnknownDecl':
        break;
    }
  }

  /** `place`: in words, where the direct lines of a block are no name-value pairs of the CIB. */
  private items(block: ast.Block | undefined, place?: string): void {
    for (const item of block?.items ?? []) this.item(item, place);
  }

  private item(item: ast.Item, place: string | undefined): void {
    switch (item.kind) {
      case 'Pair':
        this.pair(item, place);
        break;
      case 'AttributeSet':
        this.set(item, 'set of attributes');
        break;
      case 'Op':
        this.option(item.options, 'operation');
        this.items(item.body);
        break;
      case 'Operations':
        this.option(item.options, 'operations block', { element: 'operations', node: item });
        this.items(item.body);
        break;
      case 'Mapping':
        this.name(item.id, 'mapping');
        break;
      case 'RuleStatement':
        this.name(item.id, 'rule', { element: 'rule', node: item.rule });
        break;
      case 'Level':
        this.option(item.options, 'fencing level');
        break;
      case 'Permission':
        this.option(item.options, 'permission');
        break;
      case 'Recipient':
        this.option(item.options, 'recipient');
        this.items(item.body);
        break;
      case 'Section':
        this.items(item.body, `"${item.keyword.text}"`);
        break;
      case 'Primitive':
      case 'Group':
        this.items(item.body);
        break;
      case 'PairReference':
      case 'AgentParam':
      case 'Member':
      case 'Select':
      case 'UnknownItem':
        break;
    }
  }

  private pair(pair: ast.Pair, place: string | undefined): void {
    const name = shown(pair.name);
    if (place === undefined) {
      this.name(pair.id, 'name-value pair', { element: 'nvpair', node: pair });
      return;
    }
    if (pair.id) this.ctx.report('misplaced-pair-id', pair.id, { id: shown(pair.id), place });
    if (pair.valueless) this.ctx.report('misplaced-no-value', pair, { name, place });
  }

  /** With a body, the pairs in front of it are the options of the set; without one they are its entries. */
  private set(set: ast.AttributeSet | ast.PropertyDecl | ast.DefaultsDecl, what: string): void {
    this.name(set.whenId, 'rule', { element: 'rule', node: set.when });
    if (!set.body) return;
    this.option(set.options, what, { element: setElement(set), node: set });
    for (const option of set.options) this.withValue(option, 'the head of a set');
    this.items(set.body);
  }

  private withValue(option: ast.Pair, place: string): void {
    if (option.valueless) this.ctx.report('misplaced-no-value', option, { name: shown(option.name), place });
  }

  private location(decl: ast.LocationDecl): void {
    for (const set of [decl.subject, ...decl.moreSets]) if (set?.kind === 'Set') this.resourceSet(set);
    if (decl.choice?.kind === 'RuleBlock') this.items(decl.choice.block);
    if (decl.choice?.kind === 'Where') {
      const target: Target = { element: 'rule', node: decl.choice.rule };
      this.name(decl.choice.id, 'rule', target);
      this.option(decl.options, 'rule', target);
    }
    this.lifetimes(decl.lifetimes);
  }

  private lifetimes(lifetimes: readonly ast.Lifetime[]): void {
    for (const { id, rule } of lifetimes) this.name(id, 'rule', { element: 'rule', node: rule });
  }

  private terms(terms: readonly ast.Term[]): void {
    for (const { subject } of terms) if (subject?.kind === 'Set') this.resourceSet(subject);
  }

  private resourceSet(set: ast.ResourceSet): void {
    this.option(set.options, 'resource set', { element: 'resource_set', node: set });
  }

  private name(name: ast.Name | undefined, what: string, target?: Target): void {
    const id = this.ctx.plain(name);
    if (id !== undefined) this.claim(id, name!, what, target);
  }

  private option(options: readonly ast.Pair[], what: string, target?: Target): void {
    for (const option of options) {
      if (shown(option.name) !== 'id' || !option.value) continue;
      const id = this.ctx.plain(option.value);
      if (id !== undefined) this.claim(id, option.value, what, target);
    }
  }
}
