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

/** A cluster without nodes names a platform, and has no corosync.conf. */
function corosyncLimits(model: ClusterModel, platform: Platform, options: EmitOptions): Diagnostic[] {
  if (!model.setup || !model.nodes.some((node) => node.type === 'member')) return [];
  return emitCorosync(model, platform, options).diagnostics.filter(isError);
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
