/** From a bound program to the model: every declaration goes to the file of its construct. */
import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import type { Program } from '../bind/program.js';
import type { ClusterModel } from '../model/model.js';
import { checkAclSubject, checkRole } from './acls.js';
import { checkAlert } from './alerts.js';
import { checkCluster } from './cluster.js';
import { checkConstraint } from './constraints.js';
import { checkFencing } from './fencing.js';
import { checkNodes } from './nodes.js';
import { checkDefaults, checkProperties } from './options.js';
import { checkTemplates, checkTopLevelResources } from './resources.js';
import { secretsOfModel } from './secrets.js';
import { checkTag } from './tags.js';

/** The model has no generated ids yet. With errors in the program's sink it is incomplete. */
export function checkDeclarations(program: Program): ClusterModel {
  const { symbols, cluster } = program;
  const defaults = declarationsOf(program, 'Defaults');
  const setup = cluster && checkCluster(cluster.context, cluster.decl);
  const model: Omit<ClusterModel, 'secrets'> = {
    ...(setup && { setup }),
    nodes: checkNodes(symbols),
    properties: checkProperties(declarationsOf(program, 'Property')),
    rscDefaults: checkDefaults('rsc_defaults', defaults),
    opDefaults: checkDefaults('op_defaults', defaults),
    templates: checkTemplates(symbols),
    resources: checkTopLevelResources(symbols),
    constraints: declarationsOf(program, 'Location', 'Colocation', 'Order', 'Ticket').flatMap(
      ({ decl, context }) => checkConstraint(context, decl),
    ),
    fencingLevels: declarationsOf(program, 'Fencing').flatMap(({ decl, context }) =>
      checkFencing(context, decl),
    ),
    tags: each(program, 'Tag', checkTag),
    aclRoles: each(program, 'Role', checkRole),
    aclSubjects: each(program, 'AclSubject', checkAclSubject),
    alerts: each(program, 'Alert', checkAlert),
  };
  return { ...model, secrets: secretsOfModel(program, model) };
}

type DeclarationOf<K extends ast.Declaration['kind']> = Extract<ast.Declaration, { kind: K }>;

function declarationsOf<K extends ast.Declaration['kind']>(
  program: Program,
  ...kinds: readonly K[]
): { decl: DeclarationOf<K>; context: FileContext }[] {
  const found: { decl: DeclarationOf<K>; context: FileContext }[] = [];
  for (const { decl, context } of program.declarations) {
    if ((kinds as readonly string[]).includes(decl.kind))
      found.push({ decl: decl as DeclarationOf<K>, context });
  }
  return found;
}

function each<K extends ast.Declaration['kind'], T>(
  program: Program,
  kind: K,
  check: (ctx: FileContext, decl: DeclarationOf<K>) => T | undefined,
): T[] {
  return declarationsOf(program, kind)
    .map(({ decl, context }) => check(context, decl))
    .filter((made) => made !== undefined);
}
