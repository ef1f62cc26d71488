import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import { identified } from '../../model/identified.js';
import type { ClusterModel, Origin } from '../../model/model.js';
import type { Platform } from '../../platforms/platform.js';
import { formatVersion } from '../../platforms/platform.js';
import { CibContext } from '../cib/context.js';
import type { XmlElement } from '../cib/xml.js';
import type { EmitOptions, EmitResult, OutputFile } from '../output.js';
import { secretVariables, variableReference } from '../shell.js';
import type { IdUse } from './draft.js';
import { Draft } from './draft.js';
import type { Statement } from './layout.js';
import { layOut } from './layout.js';
import type { CrmObject } from './objects.js';
import { crmObjects, originOf } from './objects.js';
import { refusals } from './refusals.js';
import { crmshOrder } from './resource-order.js';
import { loadScript } from './script.js';
import { buildStatement } from './statements/index.js';
import { hasReference } from './words.js';
import { xmlLines } from './xml-statement.js';

export { crmshOrder } from './resource-order.js';

const NAME = 'cluster.crm';

/**
 * A file for `crm configure load` (crmsh's file mode, which adds nothing to what is written; `crmsh.md` §0), or a bash script
 * that makes and loads one, when there are secrets whose values come only then. The model's ids must have been assigned.
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
  const sections = crmObjects(model, context);
  const ids = idUse(model, sections.flat());
  const diagnostics: Diagnostic[] = [];
  const statements = sections.map((objects) =>
    objects.map((object) => statement(object, ids, platform, diagnostics, nowhere)),
  );
  diagnostics.unshift(...context.diagnostics);
  diagnostics.push(...orderNote(model, platform, nowhere));
  if (diagnostics.some(({ severity }) => severity === 'error')) return { files: [], diagnostics };
  const written = `Written by hadsl from ${options.source} for ${platform.name} (crmsh ${formatVersion(version)}).`;
  const file = outputFile(statements, written, context.secret, variables);
  return { files: [file], diagnostics };
}

function outputFile(
  statements: readonly (readonly Statement[])[],
  written: string,
  secret: boolean,
  variables: ReadonlyMap<string, string>,
): OutputFile {
  const text = layOut(statements, [
    written,
    `Load it with: crm configure load update ${NAME}`,
    '(crm -F asks no questions; replace instead of update drops what the file does not have).',
    'These lines stand at the end because crmsh puts other comments into the CIB.',
  ]);
  if (!hasReference(text)) return { name: NAME, text, secret, executable: false };
  const script = loadScript(
    layOut(statements, [written]),
    [...variables.values()],
    [written, 'Loads the configuration into the cluster. Arguments go to crm: -F for no questions.'],
  );
  return { name: `${NAME}.sh`, text: script, secret: false, executable: true };
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

/** Only when the order is another one than the model's. */
function orderNote(model: ClusterModel, platform: Platform, nowhere: Origin): Diagnostic[] {
  const order = crmshOrder(model, platform);
  const moved = order.find((resource, index) => resource !== model.resources[index]);
  if (!moved) return [];
  const instead = model.resources[order.indexOf(moved)]!;
  return [
    diagnostic('crmsh-reorders-resources', moved.origin ?? nowhere, {
      first: moved.id,
      before: instead.id,
      order: order.map(({ id }) => id).join(', '),
    }),
  ];
}
