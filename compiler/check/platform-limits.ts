/**
 * What the platform's Pacemaker and Corosync cannot hold. The emitters of their own formats know; asking them keeps that
 * knowledge in one place, and finds it whatever target is wanted.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { CibContext, configurationSections } from '../emit/cib/index.js';
import { emitCorosync } from '../emit/corosync/index.js';
import type { EmitOptions } from '../emit/output.js';
import type { ClusterModel } from '../model/model.js';
import type { Platform } from '../platforms/platform.js';

/** For a model without errors, with its ids. `source` is where something without a place of its own is reported. */
export function platformLimits(model: ClusterModel, platform: Platform, source: string): Diagnostic[] {
  // Any value will do: nothing of the output is kept.
  const secrets = new Map(model.secrets.map(({ name }) => [name, '']));
  const options: EmitOptions = { secrets, source };
  return [...cibLimits(model, platform, options), ...corosyncLimits(model, platform, options)];
}

function cibLimits(model: ClusterModel, platform: Platform, options: EmitOptions): Diagnostic[] {
  const context = new CibContext(model, platform, options);
  configurationSections(model, context);
  return context.diagnostics.filter(isError);
}

/**
 * What Corosync itself does not know. Whether the node list is complete is asked by the targets that write one: a file
 * for a cluster that is there need not have it.
 */
function corosyncLimits(model: ClusterModel, platform: Platform, options: EmitOptions): Diagnostic[] {
  if (!model.setup) return [];
  const { diagnostics } = emitCorosync(model, platform, options);
  const asked = new Set<Diagnostic['name']>(['corosync-nodes']);
  // Nobody says here how the nodes talk to each other: a cluster that is there does it its own way.
  if (!model.setup.transportGiven) asked.add('knet-node-id');
  return diagnostics.filter((problem) => isError(problem) && !asked.has(problem.name));
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
