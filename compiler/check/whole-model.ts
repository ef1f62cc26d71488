/** What only the whole configuration shows. */
import type { Symbols } from '../bind/context.js';
import type { Guesser } from '../bind/suggest.js';
import type { DiagnosticName, ParamsOf } from '../diagnostics/catalogue.js';
import type { DiagnosticExtras } from '../diagnostics/diagnostic.js';
import { inlineReferences } from '../model/inline-references.js';
import type { ClusterModel, Origin } from '../model/model.js';
import { checkAclReferences } from './whole/acl-references.js';
import { checkDuplicateConstraints } from './whole/duplicate-constraints.js';
import { checkFencingLevels } from './whole/fencing-levels.js';
import { checkGroupConstraints } from './whole/group-constraints.js';
import { checkLocations } from './whole/locations.js';
import { checkMutualColocations } from './whole/mutual-colocations.js';
import { checkTagMembers } from './whole/tag-members.js';
import { checkOrderCycles } from './whole/order-cycles.js';
import { checkTwoNodes } from './whole/two-nodes.js';

/** Like `FileContext.report`, for what belongs to no single file. */
export type Report = <N extends DiagnosticName>(
  name: N,
  at: Origin,
  params: ParamsOf<N>,
  extras?: DiagnosticExtras,
) => void;

export interface WholeModel {
  readonly model: ClusterModel;
  readonly symbols: Symbols;
  readonly report: Report;
  readonly guesser: Guesser;
}

/** Runs on models with errors too: what could not be made is missing from them, and nobody misses it here. */
export function checkWholeModel(given: WholeModel): void {
  // What stands somewhere by reference counts there.
  const whole = { ...given, model: inlineReferences(given.model) };
  checkDuplicateConstraints(whole);
  checkGroupConstraints(whole);
  checkMutualColocations(whole);
  checkOrderCycles(whole);
  checkLocations(whole);
  checkFencingLevels(whole);
  checkAclReferences(whole);
  checkTagMembers(whole);
  checkTwoNodes(whole);
}
