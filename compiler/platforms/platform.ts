/**
 * What runs where: the versions a distribution ships, and the dialect of each tool that follows from them.
 */

/** `[2, 1, 5]`. */
export type Version = readonly number[];

export type PcsDialect = '0.9' | '0.10' | '0.11' | '0.12';
export type CrmshDialect = '4.4' | '4.6' | '5';

export interface Platform {
  /** `rhel9`, or `custom` when only versions were given. */
  readonly name: string;
  readonly pacemaker: Version;
  /** `validate-with` of the CIB: the newest schema that this Pacemaker has, unless the cluster keeps an older one. */
  readonly schema: string;
  /** `crm_feature_set` of the CIB. */
  readonly featureSet: string;
  readonly corosync: Version;
  /** Undefined where the distribution does not ship it. */
  readonly pcs?: { readonly version: Version; readonly dialect: PcsDialect };
  readonly crmsh?: { readonly version: Version; readonly dialect: CrmshDialect };
  /** Which agent metadata fits best. */
  readonly agents: AgentProfile;
}

export type AgentProfile = 'debian12' | 'upstream';

export function parseVersion(text: string): Version | undefined {
  if (!/^\d+(\.\d+){0,3}$/.test(text)) return undefined;
  return text.split('.').map(Number);
}

export function formatVersion(version: Version): string {
  return version.join('.');
}

/** Negative when `a` is older than `b`; missing parts count as 0. */
export function compareVersions(a: Version, b: Version): number {
  const length = Math.max(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** `atLeast(platform.pacemaker, '2.0')`. */
export function atLeast(version: Version, minimum: string): boolean {
  const parsed = parseVersion(minimum);
  if (!parsed) throw new Error(`not a version: ${minimum}`);
  return compareVersions(version, parsed) >= 0;
}

/** `pacemaker-3.9` → `[3, 9]`. */
export function parseSchema(schema: string): Version | undefined {
  const [, version] = /^pacemaker-(\d+\.\d+)$/.exec(schema) ?? [];
  return version === undefined ? undefined : parseVersion(version);
}

/** `schemaAtLeast('pacemaker-3.10', '3.7')`. */
export function schemaAtLeast(schema: string, minimum: string): boolean {
  const version = parseSchema(schema);
  if (!version) throw new Error(`not a schema: ${schema}`);
  return atLeast(version, minimum);
}
