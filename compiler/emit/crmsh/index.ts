import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import { identified } from '../../model/identified.js';
import type { ClusterModel, Origin } from '../../model/model.js';
import type { Platform } from '../../platforms/platform.js';
import { formatVersion } from '../../platforms/platform.js';
import { CibContext } from '../cib/context.js';
import type { XmlElement } from '../cib/xml.js';
import type { EmitOptions, EmitResult } from '../output.js';
import { secretVariables, variableReference } from '../shell.js';
import type { IdUse } from './draft.js';
import { Draft } from './draft.js';
import { mainFile, partFiles } from './files.js';
import type { Statement } from './layout.js';
import type { CrmObject } from './objects.js';
import { allBlocks, crmObjects, mapSections, originOf } from './objects.js';
import { canBeParted } from './parts.js';
import { refusals } from './refusals.js';
import { crmshOrder, resourceRuns } from './resource-order.js';
import { buildStatement } from './statements/index.js';
import { xmlLines } from './xml-statement.js';

export { crmshOrder } from './resource-order.js';

/**
 * A file for `crm configure load` (crmsh's file mode, which adds nothing to what is written; `crmsh.md` §0), or a bash script
 * that makes and loads one, when there are secrets whose values come only then; and the same in parts, where one load would
 * change the order of the resources. The model's ids must have been assigned.
 */
export function emitCrmsh(model: ClusterModel, platform: Platform, options: EmitOptions): EmitResult {
  const nowhere: Origin = { file: options.source, pos: 0, end: 0 };
  if (!platform.crmsh) {
    const at = model.setup?.origin ?? nowhere;
    return { files: [], diagnostics: [diagnostic('no-crmsh-on-platform', at, { platform: platform.name })] };
  }
  const { version } = platform.crmsh;
  const variables = secretVariables(model.secrets.map(({ name }) => name));
  const references = new Map([...variables].map(([name, variable]) => [name, variableReference(variable)]));
  const context = new CibContext(model, platform, { ...options, secrets: options.secrets ?? references });
  const objects = crmObjects(model, context);
  const ids = idUse(model, allBlocks(objects).flat());
  const diagnostics: Diagnostic[] = [];
  const sections = mapSections(objects, (object) => statement(object, ids, platform, diagnostics, nowhere));
  const runs = resourceRuns(model, platform);
  diagnostics.unshift(...context.diagnostics);
  const parts = runs.length > 1 && canBeParted(objects, runs) ? runs : [];
  if (runs.length > 1) diagnostics.push(orderNote(model, platform, parts.length, nowhere));
  if (diagnostics.some(({ severity }) => severity === 'error')) return { files: [], diagnostics };
  const output = {
    written: `Written by hadsl from ${options.source} for ${platform.name} (crmsh ${formatVersion(version)}).`,
    secret: context.secret,
    variables: [...variables.values()],
  };
  return { files: [mainFile(sections, output), ...partFiles(sections, parts, output)], diagnostics };
}

/** The object in crmsh's words, or as XML where it has none. */
function statement(
  object: CrmObject,
  ids: IdUse,
  platform: Platform,
  diagnostics: Diagnostic[],
  nowhere: Origin,
): Statement {
  const { element, name, source } = object;
  const refused = refusals(element, platform);
  for (const { why, text } of refused) {
    const at = originOf(source, text) ?? nowhere;
    diagnostics.push(diagnostic('crmsh-cannot-express', at, { what: name, why }));
  }
  const draft = new Draft(ids, platform.crmsh?.version ?? []);
  buildStatement(draft, element);
  if (draft.obstacles.length === 0) return draft.lines;
  if (refused.length === 0) {
    const at = originOf(source, undefined) ?? nowhere;
    diagnostics.push(diagnostic('crmsh-as-xml', at, { what: name, why: draft.obstacles.join('; ') }));
  }
  return xmlLines(element);
}

function idUse(model: ClusterModel, objects: readonly CrmObject[]): IdUse {
  const referenced = new Set<string>();
  const visit = (element: XmlElement): void => {
    const idRef = element.attributes['id-ref'] ?? element.attributes.reference;
    if (idRef !== undefined) referenced.add(idRef);
    if (element.name === 'obj_ref' && element.attributes.id !== undefined)
      referenced.add(element.attributes.id);
    const inXpath = (element.attributes.xpath ?? '').matchAll(/@id\s*=\s*['"]([^'"]+)['"]/g);
    for (const [, id] of inXpath) referenced.add(id!);
    element.children.forEach(visit);
  };
  for (const { element } of objects) visit(element);
  const given = new Set<string>();
  for (const { element } of identified(model)) if (element.idGiven) given.add(element.id);
  return { referenced, given };
}

function orderNote(model: ClusterModel, platform: Platform, parts: number, nowhere: Origin): Diagnostic {
  const order = crmshOrder(model, platform);
  const index = order.findIndex((resource, position) => resource !== model.resources[position]);
  const moved = order[index]!;
  return diagnostic('crmsh-reorders-resources', moved.origin ?? nowhere, {
    first: moved.id,
    before: model.resources[index]!.id,
    order: order.map(({ id }) => id).join(', '),
    parts,
  });
}
