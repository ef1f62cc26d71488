/** The settings of one section of a cluster declaration, checked against the table of corosync's options. */
import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import { suggest } from '../bind/suggest.js';
import type { Attribute } from '../model/model.js';
import { formatVersion } from '../platforms/platform.js';
import type {
  CorosyncLookup,
  CorosyncOption,
  CorosyncSection,
  Transport,
} from '../tables/corosync-options.js';
import { corosyncOption, corosyncOptionNames, isHeuristicsCommand } from '../tables/corosync-options.js';
import type { ValueType } from '../types/value-type.js';
import { entryText } from './entry-values.js';

export interface SectionSpec {
  /** As it is written: `totem`, `quorum device`. */
  readonly title: string;
  /** Where an option may come from, nearest first. */
  readonly sections: readonly SectionSource[];
  readonly transport: Transport;
  /** Names that are no settings here, with the place where they belong. */
  readonly elsewhere?: Readonly<Record<string, string>>;
}

export interface SectionSource {
  readonly section: CorosyncSection;
  /** Only by the name that corosync.conf has: `crypto_cipher` in `totem`, but not `cipher`. */
  readonly byKey?: boolean;
}

export type Settings = ReadonlyMap<CorosyncSection, readonly Attribute[]>;

/** Every section of the table by the words a user writes, for settings that stand in the wrong one. */
const PLACES: readonly (readonly [CorosyncSection, string])[] = [
  ['totem', 'totem { }'],
  ['transport', 'transport NAME { }'],
  ['quorum', 'quorum { }'],
  ['crypto', 'crypto { }'],
  ['compression', 'compression { }'],
  ['link', 'link N { }'],
  ['device-net', 'quorum { device net { } }'],
  ['logging', 'logging { }'],
];

/** The settings by the section that each belongs to. Names are those of the table. */
export function readSettings(ctx: FileContext, pairs: readonly ast.Pair[], spec: SectionSpec): Settings {
  const settings = new Map<CorosyncSection, Attribute[]>();
  const first = new Map<string, ast.Pair>();
  for (const pair of pairs) {
    const name = ctx.plain(pair.name);
    if (name === undefined) continue;
    const found = findSetting(ctx, pair, name, spec);
    if (!found) continue;
    const { section, option } = found;
    const earlier = first.get(option.name);
    if (earlier) {
      ctx.report(
        'duplicate-entry',
        pair,
        { name, place: `"${spec.title}"` },
        {
          related: [{ message: 'it first stands here', at: ctx.origin(earlier) }],
        },
      );
      continue;
    }
    first.set(option.name, pair);
    const value = pair.value && ctx.evaluate(pair.value);
    const text = value && entryText(ctx, name, value, { type: typeOf(option) });
    if (text === undefined) continue;
    const list = settings.get(section) ?? [];
    list.push({ name: option.name, value: text, origin: ctx.origin(pair) });
    settings.set(section, list);
  }
  return settings;
}

/** Corosync has its own words for yes and no; the ones below are what outputs can translate. */
const YES_OR_NO: ValueType = {
  kind: 'enum',
  values: ['yes', 'no', 'on', 'off', 'true', 'false', '1', '0'],
  ignoreCase: true,
};

function typeOf({ type }: Pick<CorosyncOption, 'type'>): ValueType {
  return type.kind === 'boolean' ? YES_OR_NO : type;
}

interface FoundSetting {
  readonly section: CorosyncSection;
  readonly option: Pick<CorosyncOption, 'name' | 'type'>;
}

function findSetting(
  ctx: FileContext,
  pair: ast.Pair,
  name: string,
  spec: SectionSpec,
): FoundSetting | undefined {
  for (const { section, byKey } of spec.sections) {
    if (section === 'heuristics' && isHeuristicsCommand(name)) {
      return { section, option: { name, type: { kind: 'string' } } };
    }
    const found = corosyncOption(ctx.platform, section, name, spec.transport);
    if (!found || (byKey && found.option.key !== name)) continue;
    reportUnfit(ctx, pair, name, spec.transport, found);
    return { section, option: found.option };
  }
  reportUnknownSetting(ctx, pair, name, spec);
  return undefined;
}

function reportUnfit(
  ctx: FileContext,
  pair: ast.Pair,
  name: string,
  transport: Transport,
  found: CorosyncLookup,
): void {
  switch (found.kind) {
    case 'known':
      return;
    case 'other-version':
      ctx.report('setting-not-in-corosync', pair.name, {
        name,
        only: found.only,
        version: formatVersion(ctx.platform.corosync),
      });
      return;
    case 'other-transport':
      ctx.report('setting-not-for-transport', pair.name, { name, transport, transports: found.transports });
  }
}

function reportUnknownSetting(ctx: FileContext, pair: ast.Pair, name: string, spec: SectionSpec): void {
  const belongs = spec.elsewhere?.[name] ?? placeOf(ctx, name);
  const candidates = spec.sections.flatMap(({ section }) => corosyncOptionNames(ctx.platform, section));
  const { suggestion, extras } = suggest(ctx, pair.name, name, candidates);
  ctx.report(
    'unknown-setting',
    pair.name,
    { name, place: `"${spec.title}"`, suggestion: belongs === undefined ? suggestion : undefined, belongs },
    belongs === undefined ? extras : {},
  );
}

/** Where a name that is unknown here would be right. */
export function placeOf(ctx: FileContext, name: string): string | undefined {
  const place = PLACES.find(([section]) => corosyncOption(ctx.platform, section, name));
  return place && `it belongs in "${place[1]}"`;
}
