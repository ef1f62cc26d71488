import type { CrmshDialect, PcsDialect, Platform, Version } from './platform.js';
import { atLeast, compareVersions, parseSchema, parseVersion } from './platform.js';

/**
 * Which CIB schema and feature set a Pacemaker release has: newest first.
 * Source: `xml/pacemaker-*.rng` and `CRM_FEATURE_SET` (`include/crm/crm.h`) of the release tags.
 */
const SCHEMAS: readonly (readonly [pacemaker: string, schema: string, featureSet: string])[] = [
  ['3.0.0', 'pacemaker-4.0', '3.20.0'],
  ['2.1.8', 'pacemaker-3.10', '3.19.5'],
  ['2.1.5', 'pacemaker-3.9', '3.16.1'],
  ['2.1.3', 'pacemaker-3.8', '3.13.0'],
  ['2.1.0', 'pacemaker-3.7', '3.11.0'],
  ['2.0.5', 'pacemaker-3.5', '3.6.1'],
  ['2.0.4', 'pacemaker-3.3', '3.3.0'],
  ['2.0.1', 'pacemaker-3.2', '3.2.0'],
  ['2.0.0', 'pacemaker-3.1', '3.1.0'],
  ['1.1.18', 'pacemaker-2.10', '3.0.14'],
  ['1.1.17', 'pacemaker-2.9', '3.0.12'],
  ['1.1.12', 'pacemaker-2.0', '3.0.9'],
];

type Row = readonly [
  name: string,
  pacemaker: string,
  corosync: string,
  pcs: string | undefined,
  crmsh: string | undefined,
  agents: Platform['agents'],
];

/**
 * What the distributions ship (their newest minor release). RHEL and Fedora have no crmsh, SLES has no pcs.
 */
const ROWS: readonly Row[] = [
  ['rhel7', '1.1.23', '2.4.5', '0.9.169', undefined, 'debian12'],
  ['rhel8', '2.1.7', '3.1.8', '0.10.18', undefined, 'debian12'],
  ['rhel9', '2.1.9', '3.1.9', '0.11.9', undefined, 'debian12'],
  ['rhel10', '3.0.1', '3.1.9', '0.12.1', undefined, 'upstream'],
  ['sles12', '1.1.24', '2.3.6', undefined, '4.4.0', 'debian12'],
  ['sles15', '2.1.7', '2.4.6', undefined, '4.6.0', 'debian12'],
  ['sles16', '3.0.1', '3.1.9', undefined, '5.0.0', 'upstream'],
  ['debian11', '2.0.5', '3.1.2', '0.10.8', '4.4.0', 'debian12'],
  ['debian12', '2.1.5', '3.1.7', '0.11.5', '4.4.1', 'debian12'],
  ['debian13', '3.0.0', '3.1.9', '0.12.0', '4.6.2', 'upstream'],
  ['ubuntu22.04', '2.1.2', '3.1.6', '0.10.11', '4.4.0', 'debian12'],
  ['ubuntu24.04', '2.1.6', '3.1.7', '0.11.7', '4.6.0', 'debian12'],
  ['fedora', '3.0.1', '3.1.9', '0.12.1', '5.0.0', 'upstream'],
];

/** The platform of a file that names none: the one whose tools the test suites run. */
export const DEFAULT_PLATFORM = 'debian12';

export const PLATFORM_NAMES: readonly string[] = ROWS.map((row) => row[0]);

export function platformNamed(name: string): Platform | undefined {
  const row = ROWS.find((candidate) => candidate[0] === name);
  if (!row) return undefined;
  const [, pacemaker, corosync, pcs, crmsh, agents] = row;
  return makePlatform(name, {
    pacemaker: version(pacemaker),
    corosync: version(corosync),
    pcs: pcs === undefined ? undefined : version(pcs),
    crmsh: crmsh === undefined ? undefined : version(crmsh),
    agents,
  });
}

export interface PlatformVersions {
  readonly pacemaker: Version;
  readonly corosync: Version;
  readonly pcs: Version | undefined;
  readonly crmsh: Version | undefined;
  readonly agents: Platform['agents'];
}

/** A platform from explicit versions (`pacemaker = 2.1.5`, `pcs = 0.11`, `crmsh = 4.4`). */
export function makePlatform(name: string, versions: PlatformVersions): Platform {
  const schema = SCHEMAS.find(([since]) => atLeast(versions.pacemaker, since)) ?? SCHEMAS[SCHEMAS.length - 1];
  return {
    name,
    pacemaker: versions.pacemaker,
    schema: schema![1],
    featureSet: schema![2],
    corosync: versions.corosync,
    ...(versions.pcs && { pcs: { version: versions.pcs, dialect: pcsDialect(versions.pcs) } }),
    ...(versions.crmsh && { crmsh: { version: versions.crmsh, dialect: crmshDialect(versions.crmsh) } }),
    agents: versions.agents,
  };
}

/** The oldest Pacemaker of the table whose schema is not older than this one (`pacemaker-3.7`). */
export function oldestPacemakerFor(schema: string): Version | undefined {
  const wanted = parseSchema(schema);
  // Those of 1.x were there before the table begins.
  if (!wanted || wanted[0]! < 2) return undefined;
  const [pacemaker] =
    SCHEMAS.findLast(([, known]) => compareVersions(parseSchema(known)!, wanted) >= 0) ?? SCHEMAS[0]!;
  return version(pacemaker);
}

export function pcsDialect(v: Version): PcsDialect {
  if (atLeast(v, '0.12')) return '0.12';
  if (atLeast(v, '0.11')) return '0.11';
  return atLeast(v, '0.10') ? '0.10' : '0.9';
}

export function crmshDialect(v: Version): CrmshDialect {
  if (atLeast(v, '5')) return '5';
  return atLeast(v, '4.5') ? '4.6' : '4.4';
}

function version(text: string): Version {
  const parsed = parseVersion(text);
  if (!parsed) throw new Error(`not a version in the platform table: ${text}`);
  return parsed;
}
