import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import { expandTemplates, templateUsers } from '../../model/expand-templates.js';
import type { ClusterModel } from '../../model/model.js';
import { primitivesOf } from '../../model/primitives-of.js';
import type { Platform } from '../../platforms/platform.js';
import { formatVersion } from '../../platforms/platform.js';
import { CibContext, configurationSections } from '../cib/index.js';
import type { EmitOptions, EmitResult, OutputFile, SecretSource } from '../output.js';
import { referencedVariables } from '../shell.js';
import { writeAcls } from './acl.js';
import { writeAlert } from './alert.js';
import { ColocationWriter } from './colocation.js';
import { PcsContext } from './context.js';
import { writeDefaults } from './defaults.js';
import { writeFencingLevels } from './fencing.js';
import { LocationWriter } from './location.js';
import { writeNode } from './nodes.js';
import { OrderWriter } from './order.js';
import { writeProperties } from './properties.js';
import { purgeLines } from './purge.js';
import { writeResource } from './resources.js';
import { renderScript } from './script.js';
import { secretReferences } from './secrets.js';
import { emitPcsSetup } from './setup.js';
import { isLate, writeTags } from './tags.js';
import { TicketWriter } from './ticket.js';

/**
 * A bash script that makes the configuration of a cluster what the model says, with the pcs of the platform. If the
 * model has a cluster declaration, a second file is the script that sets the cluster up (`emitPcsSetup`), unless that
 * is not possible. The model's ids must be assigned.
 */
export function emitPcs(model: ClusterModel, platform: Platform, options: EmitOptions): EmitResult {
  const { secrets, variables } = secretReferences(model, options.secrets);
  const expanded = expandTemplates(model);
  const scriptOptions = { ...options, secrets };
  if (!platform.pcs) {
    const at = { file: options.source, pos: 0, end: 0 };
    return { files: [], diagnostics: [diagnostic('no-pcs-on-platform', at, { platform: platform.name })] };
  }
  // What the schema of the platform cannot hold, no script can deliver. (Secrets that the script asks for are unknown
  // here; a reference has characters of its own, which say nothing about the value.)
  const check = new CibContext(expanded, platform, {
    ...options,
    secrets: withStandIns(model, options.secrets),
  });
  configurationSections(expanded, check);
  check.diagnostics.push(...withoutAgent(expanded, check));
  const errors = check.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { files: [], diagnostics: check.diagnostics };

  const cib = new CibContext(expanded, platform, scriptOptions);
  const context = new PcsContext(expanded, platform, platform.pcs.version, cib);
  writeModel(expanded, context);
  const secret = [...(options.secrets ?? [])].some(([name]) => variables.has(name)) && cib.secret;
  const text = renderScript({
    secret,
    source: options.source,
    platform,
    release: formatVersion(platform.pcs.version),
    secrets: usedSecrets(context, variables),
    purge: purgeLines(expanded),
    steps: context.result,
  });
  const script: OutputFile = { name: 'cluster.pcs.sh', text, secret, executable: true };
  return {
    files: [script, ...(model.setup ? emitPcsSetup(model, platform, options).files : [])],
    diagnostics: [...check.diagnostics, ...templateNotes(model, options), ...context.diagnostics],
  };
}

/** Resources that are made from what is no template, once templates are written out. */
function withoutAgent(model: ClusterModel, context: CibContext): Diagnostic[] {
  return model.resources
    .flatMap(primitivesOf)
    .flatMap(({ id: name, agent, template = '', origin }) =>
      agent ? [] : [diagnostic('pcs-needs-agent', context.at(origin), { name, template })],
    );
}

/**
 * The order follows what needs what: constraints, tags and levels need resources, and ACLs can refer to anything that
 * has an id, as can tags. In
 * each section the order is the model's.
 */
function writeModel(model: ClusterModel, context: PcsContext): void {
  context.section('Cluster options', () => writeProperties(model.properties, context));
  context.section('Nodes', () => model.nodes.forEach((node) => writeNode(node, context)));
  context.section('Resource defaults', () => writeDefaults('rsc_defaults', model.rscDefaults, context));
  context.section('Operation defaults', () => writeDefaults('op_defaults', model.opDefaults, context));
  context.section('Resources', () => model.resources.forEach((resource) => writeResource(resource, context)));
  context.section('Fencing levels', () => writeFencingLevels(model.fencingLevels, context));
  const lateTags = model.tags.filter((tag) => isLate(tag, context));
  const tags = model.tags.filter((tag) => !lateTags.includes(tag));
  context.section('Tags', () => writeTags(tags, context));
  context.section('Constraints', () => writeConstraints(model, context));
  context.section('Alerts', () => model.alerts.forEach((alert) => writeAlert(alert, context)));
  context.section('Access control', () => writeAcls(model.aclRoles, model.aclSubjects, context));
  context.section('Tags of other things', () => writeTags(lateTags, context));
}

function writeConstraints(model: ClusterModel, context: PcsContext): void {
  const locations = new LocationWriter(context);
  const colocations = new ColocationWriter(context);
  const orders = new OrderWriter(context);
  const tickets = new TicketWriter(context);
  for (const constraint of model.constraints) {
    switch (constraint.kind) {
      case 'location':
        locations.write(constraint);
        break;
      case 'colocation':
        colocations.write(constraint);
        break;
      case 'order':
        orders.write(constraint);
        break;
      case 'ticket':
        tickets.write(constraint);
        break;
    }
  }
}

function withStandIns(model: ClusterModel, given: SecretSource): SecretSource {
  const standIns = model.secrets.map(({ name }) => [name, 'secret'] as const);
  return new Map([...standIns, ...(given ?? [])]);
}

/** In the order of declaration. */
function usedSecrets(context: PcsContext, variables: ReadonlyMap<string, string>): Map<string, string> {
  const used = new Set(referencedVariables(JSON.stringify(context.result)));
  return new Map([...variables].filter(([, variable]) => used.has(variable)));
}

function templateNotes(model: ClusterModel, options: EmitOptions): Diagnostic[] {
  return model.templates.map((template) => {
    const at = template.origin ?? { file: options.source, pos: 0, end: 0 };
    const count = templateUsers(model, template.id).length;
    return diagnostic('template-written-out', at, { template: template.id, count });
  });
}

export { emitPcsSetup } from './setup.js';
export { expandTemplates } from '../../model/expand-templates.js';
