/** The CIB schema: it decides about words and features, and pcs upgrades it for some of them. */
import type { Version } from '../../../platforms/platform.js';
import { compareVersions, parseVersion } from '../../../platforms/platform.js';
import type { PcsContext } from '../command.js';

function schemaVersion(name: string | undefined): Version | undefined {
  return parseVersion(name?.replace(/^pacemaker-/, '') ?? '');
}

/** A script on an empty CIB: a new cluster has the newest schema of its Pacemaker. */
export function schemaAtLeast({ cib, session }: PcsContext, minimum: string): boolean {
  const version = schemaVersion(cib.get('validate-with')) ?? schemaVersion(session.options.platform.schema);
  return version === undefined || compareVersions(version, parseVersion(minimum)!) >= 0;
}

/** What pcs does before it uses a feature: `cibadmin --upgrade`, to the newest schema of the Pacemaker here. */
export function upgradeSchema(context: PcsContext, minimum: string): void {
  const { cib, session } = context;
  if (cib.get('validate-with') === undefined || schemaAtLeast(context, minimum)) return;
  const newest = session.options.platform.schema;
  const version = schemaVersion(newest);
  if (version && compareVersions(version, parseVersion(minimum)!) >= 0) cib.set('validate-with', newest);
}
