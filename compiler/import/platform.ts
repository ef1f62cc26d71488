/** For which platform an imported cluster is written: what its files show about the software that runs it. */
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { Platform, Version } from '../platforms/platform.js';
import { atLeast, compareVersions, formatVersion, parseSchema, parseVersion } from '../platforms/platform.js';
import { DEFAULT_PLATFORM, makePlatform, oldestPacemakerFor, platformNamed } from '../platforms/table.js';
import { optionWord, usesNewOptionNames } from '../platforms/words.js';
import type { CibElement } from './tree.js';

export interface PlatformChoice {
  readonly platform: Platform;
  /** As a `cluster` declaration says it. */
  readonly settings: Readonly<Record<string, string>>;
}

/** Where the option names of the file are understood (Pacemaker renamed the `stonith-*` ones). */
const RENAMED_IN: Version = [3, 0, 2];
/** `crm_feature_set` of Pacemaker 2.0.0 and 3.0.0. */
const FEATURES_OF_2: Version = [3, 1];
const FEATURES_OF_3: Version = [3, 20];

/**
 * The likeliest first; a later one is for a file whose parts are of different ages (an element that a newer schema has no
 * more). Sources: `dc-version`, which the cluster itself writes, with the package's release in it; the schema; and the
 * names of cluster options.
 *
 * @param configured the platform of files that show none
 */
export function platformChoices(cib: CibElement, configured?: string): readonly PlatformChoice[] {
  const needed = newest([
    oldestPacemakerFor(cib.get('validate-with') ?? ''),
    usesNewOptionNames(clusterOptionNames(cib)) ? RENAMED_IN : undefined,
  ]);
  const running = dcVersion(cib);
  const choices: PlatformChoice[] = [];
  const fits = (version: Version): boolean => !needed || compareVersions(version, needed) >= 0;
  if (running && fits(running.version)) {
    const distribution = running.platform ?? configured;
    const known = distribution === undefined ? undefined : platformNamed(distribution);
    const shipped = known && sameMinor(known.pacemaker, running.version);
    choices.push(shipped ? named(known.name) : custom(running.version));
  } else {
    const usual = named(configured ?? DEFAULT_PLATFORM);
    choices.push(fits(usual.platform.pacemaker) ? usual : custom(needed!));
  }
  return [
    ...choices.flatMap((choice) => [...keepingSchema(choice, cib), choice, withCorosync2(choice)]),
    named(DEFAULT_PLATFORM),
    custom([2, 1, 9]),
    custom([3, 0, 1]),
    custom([1, 1, 24]),
  ];
}

/**
 * The cluster writes its own version into the CIB. Where that is older than names of options in it, they are a mistake:
 * the platform is chosen so that they are understood, and each is reported.
 * @param asked the Pacemaker that somebody has named, instead of the one in the CIB
 */
export function newerOptionNames(cib: CibElement, asked: Version | undefined): readonly Diagnostic[] {
  const running = asked ?? dcVersion(cib)?.version;
  const features = parseVersion(cib.get('crm_feature_set') ?? '');
  // Nobody writes such a name for Pacemaker 1: there the version is that of a file which tools have gone over since.
  const between = (version: Version, from: Version, to: Version): boolean =>
    compareVersions(version, from) >= 0 && compareVersions(version, to) < 0;
  const older = running
    ? between(running, [2], RENAMED_IN)
    : features !== undefined && between(features, FEATURES_OF_2, FEATURES_OF_3);
  if (!older) return [];
  const before = named(DEFAULT_PLATFORM).platform;
  return clusterOptions(cib).flatMap((pair) => {
    const written = pair.get('name') ?? '';
    const at = pair.originOf('name');
    if (!at || !usesNewOptionNames([written])) return [];
    return [diagnostic('newer-option-name', at, { written, known: optionWord(before, written) })];
  });
}

/** `2.1.7-5.el9` is Pacemaker 2.1.7 of RHEL 9. */
function dcVersion(cib: CibElement): { version: Version; platform: string | undefined } | undefined {
  const text = optionValue(cib, 'dc-version');
  const match = /^(\d+\.\d+\.\d+)(?:[-+~.](.*))?$/.exec(text ?? '');
  const version = match && parseVersion(match[1]!);
  if (!version) return undefined;
  const release = /\bel(\d+)/.exec(match[2] ?? '')?.[1];
  return { version, platform: release === undefined ? undefined : `rhel${release}` };
}

function clusterOptions(cib: CibElement): CibElement[] {
  const sets = cib.child('configuration')?.child('crm_config')?.children ?? [];
  return sets.flatMap((set) => set.childrenNamed('nvpair'));
}

function clusterOptionNames(cib: CibElement): string[] {
  return clusterOptions(cib).flatMap((pair) => pair.get('name') ?? []);
}

function optionValue(cib: CibElement, name: string): string | undefined {
  return clusterOptions(cib)
    .find((pair) => pair.get('name') === name)
    ?.get('value');
}

function newest(versions: readonly (Version | undefined)[]): Version | undefined {
  return versions
    .filter((version) => version !== undefined)
    .sort(compareVersions)
    .at(-1);
}

function sameMinor(a: Version, b: Version): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function named(name: string): PlatformChoice {
  return { platform: platformNamed(name)!, settings: { platform: name } };
}

/** A cluster has the schema that it was set up with until somebody upgrades it; importing must not. */
function keepingSchema({ platform, settings }: PlatformChoice, cib: CibElement): PlatformChoice[] {
  const schema = cib.get('validate-with') ?? '';
  const version = parseSchema(schema);
  const older = version && compareVersions(version, parseSchema(platform.schema)!) < 0;
  return older ? [{ platform: { ...platform, schema }, settings: { ...settings, schema } }] : [];
}

/** A Pacemaker 2 on Corosync 2, as SLES 15 has it: for a corosync.conf with two rings of udp. */
function withCorosync2({ platform, settings }: PlatformChoice): PlatformChoice {
  return { platform, settings: { ...settings, corosync: '2.4.6' } };
}

function custom(pacemaker: Version): PlatformChoice {
  const like = platformNamed(atLeast(pacemaker, '3') ? 'debian13' : DEFAULT_PLATFORM)!;
  return {
    platform: makePlatform('custom', {
      pacemaker,
      corosync: like.corosync,
      pcs: like.pcs?.version,
      crmsh: like.crmsh?.version,
      agents: like.agents,
    }),
    settings: { pacemaker: formatVersion(pacemaker) },
  };
}
