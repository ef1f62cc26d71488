/** Which platform a program is for. */
import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import { shown } from '../bind/shown.js';
import { didYouMeanFix, unsafe } from '../bind/suggest.js';
import type { Platform, Version } from '../platforms/platform.js';
import { atLeast, compareVersions, formatVersion, parseSchema, parseVersion } from '../platforms/platform.js';
import { platformLike } from '../platforms/aliases.js';
import { DEFAULT_PLATFORM, makePlatform, PLATFORM_NAMES, platformNamed } from '../platforms/table.js';

export interface ResolvedPlatform {
  readonly platform: Platform;
  /** False: neither the file nor the caller says anything, and the default was taken. */
  readonly given: boolean;
}

type Tool = 'pacemaker' | 'corosync' | 'pcs' | 'crmsh';
const TOOLS: readonly Tool[] = ['pacemaker', 'corosync', 'pcs', 'crmsh'];

/** The settings of the cluster declaration that this file reads; they are no settings of corosync. */
export const PLATFORM_SETTINGS: readonly string[] = ['platform', 'schema', ...TOOLS];

export interface NamedPlatforms {
  /** From the command line: replaces whatever the file says, versions included; they belonged to the platform of the file. */
  readonly platform?: string | undefined;
  /** From the configuration: for a file that names none. Must be in the table. */
  readonly defaultPlatform?: string | undefined;
}

export function resolvePlatform(
  cluster: { readonly decl: ast.ClusterDecl; readonly context: FileContext } | undefined,
  { platform: override, defaultPlatform }: NamedPlatforms,
  entry: FileContext,
): ResolvedPlatform {
  if (override !== undefined) {
    const platform = platformNamed(override);
    if (platform) return { platform, given: true };
    entry.report(
      'unknown-platform',
      { file: entry.file, pos: 0, end: 0 },
      {
        name: override,
        suggestion: platformLike(override) ?? entry.nearest(override, PLATFORM_NAMES),
        known: PLATFORM_NAMES,
      },
    );
  }
  const usual = defaultPlatform === undefined ? undefined : named(defaultPlatform);
  if (cluster) return fromDeclaration(cluster.decl, cluster.context, usual);
  return { platform: usual ?? named(DEFAULT_PLATFORM), given: usual !== undefined };
}

function fromDeclaration(
  decl: ast.ClusterDecl,
  ctx: FileContext,
  usual: Platform | undefined,
): ResolvedPlatform {
  let base = usual;
  let given = usual !== undefined;
  const versions = new Map<Tool, Version>();
  let schema: { name: string; at: ast.Node } | undefined;
  for (const item of decl.body?.items ?? []) {
    if (item.kind !== 'Pair' || !item.value) continue;
    const name = shown(item.name);
    if (!PLATFORM_SETTINGS.includes(name)) continue;
    given = true;
    const value = ctx.plain(item.value);
    if (value === undefined) continue;
    if (name === 'platform') base = platformOrReport(ctx, value, item.value) ?? base;
    else if (name === 'schema') schema = { name: value, at: item.value };
    else {
      const version = parseVersion(value);
      if (version) versions.set(name as Tool, version);
      else ctx.report('bad-version', item.value, { tool: name, value });
    }
  }
  const platform = combine(base, versions);
  return { platform: schema ? withSchema(ctx, platform, schema) : platform, given };
}

/** A cluster keeps the schema it was set up with until somebody upgrades it (`cibadmin --upgrade`). */
function withSchema(
  ctx: FileContext,
  platform: Platform,
  { name, at }: { readonly name: string; readonly at: ast.Node },
): Platform {
  const wanted = parseSchema(name);
  const newest = parseSchema(platform.schema)!;
  if (wanted && compareVersions(wanted, newest) <= 0) return { ...platform, schema: name };
  const pacemaker = formatVersion(platform.pacemaker);
  ctx.report('bad-schema', at, {
    schema: name,
    newest: platform.schema,
    pacemaker,
    known: wanted !== undefined,
  });
  return platform;
}

function platformOrReport(ctx: FileContext, value: string, at: ast.Node): Platform | undefined {
  const platform = platformNamed(value);
  if (platform) return platform;
  const like = platformLike(value);
  const suggestion = like ?? ctx.nearest(value, PLATFORM_NAMES);
  const fix = suggestion === undefined ? {} : didYouMeanFix(ctx, at, suggestion);
  // An alias means the same; the nearest name may be another release.
  const extras = like === undefined ? unsafe(fix) : fix;
  ctx.report('unknown-platform', at, { name: value, suggestion, known: PLATFORM_NAMES }, extras);
  return undefined;
}

/** Versions override those of the platform; what is not given is taken from the platform that fits best. */
function combine(base: Platform | undefined, versions: ReadonlyMap<Tool, Version>): Platform {
  if (versions.size === 0) return base ?? named(DEFAULT_PLATFORM);
  const pacemaker = versions.get('pacemaker') ?? (base ?? named(DEFAULT_PLATFORM)).pacemaker;
  const fitting = (tool: Tool): Version | undefined =>
    versions.get(tool) ?? (base ? versionOf(base, tool) : versionBeside(pacemaker, tool));
  return makePlatform(base?.name ?? 'custom', {
    pacemaker,
    corosync: fitting('corosync') ?? named(DEFAULT_PLATFORM).corosync,
    pcs: fitting('pcs'),
    crmsh: fitting('crmsh'),
    agents: base?.agents ?? (atLeast(pacemaker, '3') ? 'upstream' : 'debian12'),
  });
}

/** What ships with the newest Pacemaker that is not newer than this one; else with the oldest we know. */
function versionBeside(pacemaker: Version, tool: Tool): Version | undefined {
  const shipping = PLATFORM_NAMES.map(named)
    .filter((platform) => versionOf(platform, tool))
    .sort((a, b) => compareVersions(b.pacemaker, a.pacemaker));
  const best =
    shipping.find((platform) => compareVersions(platform.pacemaker, pacemaker) <= 0) ?? shipping.at(-1);
  return best && versionOf(best, tool);
}

function versionOf(platform: Platform, tool: Tool): Version | undefined {
  switch (tool) {
    case 'pacemaker':
      return platform.pacemaker;
    case 'corosync':
      return platform.corosync;
    case 'pcs':
      return platform.pcs?.version;
    case 'crmsh':
      return platform.crmsh?.version;
  }
}

function named(name: string): Platform {
  const platform = platformNamed(name);
  if (!platform) throw new Error(`not in the platform table: ${name}`);
  return platform;
}
