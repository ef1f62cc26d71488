import type * as ast from '../../grammar/ast.js';
import type { FileContext } from './context.js';
import { shown } from './shown.js';

type Claim = (id: string, at: ast.Node, what: string) => void;

/**
 * Claims the ids that are chosen inside of a declaration: `id=` of sets, operations, permissions and recipients, and the
 * ids of mappings and rules. Nested resources are declared on their own, with their name, but what is in them is here.
 */
export function claimInnerIds(ctx: FileContext, decl: ast.Declaration, claim: Claim): void {
  const claimName = (name: ast.Name | undefined, what: string): void => {
    const id = ctx.plain(name);
    if (id !== undefined) claim(id, name!, what);
  };
  const claimOption = (options: readonly ast.Pair[], what: string): void => {
    for (const option of options) {
      if (shown(option.name) !== 'id' || !option.value) continue;
      const id = ctx.plain(option.value);
      if (id !== undefined) claim(id, option.value, what);
    }
  };
  /** With a body, the pairs in front of it are the options of the set; without one they are its entries. */
  const claimSet = (rest: Pick<ast.AttributeSet, 'options' | 'body'>, what: string): void => {
    if (rest.body) claimOption(rest.options, what);
  };
  const items = (block: ast.Block | undefined): void => {
    for (const item of block?.items ?? []) inItem(item);
  };
  const inItem = (item: ast.Item): void => {
    switch (item.kind) {
      case 'AttributeSet':
        claimSet(item, 'set of attributes');
        break;
      case 'Op':
        claimOption(item.options, 'operation');
        items(item.body);
        break;
      case 'Mapping':
        claimName(item.id, 'mapping');
        break;
      case 'RuleStatement':
        claimName(item.id, 'rule');
        break;
      case 'Level':
        claimOption(item.options, 'fencing level');
        break;
      case 'Permission':
        claimOption(item.options, 'permission');
        break;
      case 'Recipient':
        claimOption(item.options, 'recipient');
        items(item.body);
        break;
      case 'Section':
      case 'Primitive':
      case 'Group':
        items(item.body);
        break;
      case 'Pair':
      case 'Member':
      case 'Select':
      case 'UnknownItem':
        break;
    }
  };

  switch (decl.kind) {
    case 'Property':
    case 'Defaults':
      claimSet(decl, 'set of options');
      break;
    case 'Location':
      if (decl.choice?.kind === 'RuleBlock') items(decl.choice.block);
      break;
    case 'Node':
    case 'Template':
    case 'Primitive':
    case 'Group':
    case 'Clone':
    case 'Promotable':
    case 'Bundle':
    case 'Fencing':
    case 'Role':
    case 'Alert':
      items(decl.body);
      break;
    case 'Cluster':
    case 'Param':
    case 'Secret':
    case 'Let':
    case 'Import':
    case 'Colocation':
    case 'Order':
    case 'Ticket':
    case 'Tag':
    case 'AclSubject':
    case 'UnknownDecl':
      break;
  }
}
