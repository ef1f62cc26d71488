/** The `cluster` declaration: what goes into corosync.conf. */
import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import { shown } from '../bind/shown.js';
import { suggest } from '../bind/suggest.js';
import type { Attribute, ClusterSetup } from '../model/model.js';
import type { CorosyncSection, Transport } from '../tables/corosync-options.js';
import { maxLinks, transports } from '../tables/corosync-options.js';
import { allowItems, itemsOf } from './blocks.js';
import { readQuorum } from './cluster-quorum.js';
import { innerSections, pairsOf, reportUnknownSection } from './cluster-sections.js';
import type { SectionSource, SectionSpec, Settings } from './corosync-settings.js';
import { placeOf, readSettings } from './corosync-settings.js';
import { attributeText } from './typed-values.js';
import { PLATFORM_SETTINGS } from './platform.js';

/** The sections of the declaration, by every word that may introduce them. */
const SECTIONS: Readonly<Record<string, string>> = {
  totem: 'totem',
  transport: 'transport',
  crypto: 'crypto',
  compression: 'compression',
  link: 'link',
  interface: 'link',
  quorum: 'quorum',
  logging: 'logging',
};

/** What people look for in `totem`, where corosync.conf has it. */
const NOT_IN_TOTEM: Readonly<Record<string, string>> = {
  transport: 'write "transport = …" in the cluster declaration itself',
  cluster_name: 'the name of the cluster is that of the declaration: "cluster NAME { }"',
  interface: 'write "link 0 { }" in the cluster declaration itself',
};

export function checkCluster(ctx: FileContext, decl: ast.ClusterDecl): ClusterSetup {
  const items = allowItems(ctx, decl.body, 'the cluster declaration', ['Pair', 'Section']);
  const sections = bySection(ctx, itemsOf(items, 'Section'));
  const transport = readTransport(ctx, itemsOf(items, 'Pair'), sections.get('transport') ?? []);
  checkPairs(ctx, itemsOf(items, 'Pair'));

  const read = (title: string, ...from: SectionSource[]): Settings =>
    readSettings(ctx, pairsOf(ctx, sections.get(title) ?? []), {
      title,
      sections: from,
      transport: transport.name,
      ...(title === 'totem' && { elsewhere: NOT_IN_TOTEM }),
    });
  // In corosync.conf these three are part of totem, so their names are understood there.
  const totem = read(
    'totem',
    { section: 'totem' },
    { section: 'transport' },
    { section: 'crypto', byKey: true },
    { section: 'compression', byKey: true },
  );
  const own = (section: CorosyncSection): readonly Attribute[] => [
    ...(read(section, { section }).get(section) ?? []),
    ...(totem.get(section) ?? []),
  ];

  return {
    name: ctx.plain(decl.name) ?? '',
    transport: transport.name,
    transportGiven: transport.given,
    totem: totem.get('totem') ?? [],
    crypto: own('crypto'),
    compression: own('compression'),
    transportOptions: own('transport'),
    links: readLinks(ctx, sections.get('link') ?? [], transport.name),
    quorum: readQuorum(ctx, sections.get('quorum') ?? [], transport.name),
    ...readLogging(ctx, sections.get('logging') ?? [], transport.name),
    origin: ctx.origin(decl),
  };
}

type SectionTable = ReadonlyMap<string, readonly ast.Section[]>;

/** Sections by what they are; a section that is written twice is read as one. */
function bySection(ctx: FileContext, sections: readonly ast.Section[]): SectionTable {
  const table = new Map<string, ast.Section[]>();
  for (const section of sections) {
    const keyword = section.keyword.text;
    const canonical = Object.hasOwn(SECTIONS, keyword) ? SECTIONS[keyword] : undefined;
    if (canonical === undefined) {
      const belongs = keyword === 'device' ? 'it belongs in "quorum { }"' : undefined;
      reportUnknownSection(ctx, section, 'the cluster declaration', Object.keys(SECTIONS), belongs);
      continue;
    }
    const list = table.get(canonical) ?? [];
    list.push(section);
    table.set(canonical, list);
  }
  return table;
}

/** The settings of the declaration itself: the platform, read elsewhere, and the transport. */
function checkPairs(ctx: FileContext, pairs: readonly ast.Pair[]): void {
  const known = [...PLATFORM_SETTINGS, 'transport'];
  const first = new Map<string, ast.Pair>();
  for (const pair of pairs) {
    const name = ctx.plain(pair.name);
    if (name === undefined) continue;
    const earlier = first.get(name);
    if (earlier) {
      ctx.report(
        'duplicate-entry',
        pair,
        { name, place: 'the cluster declaration' },
        {
          related: [{ message: 'it first stands here', at: ctx.origin(earlier) }],
        },
      );
    } else if (!known.includes(name)) {
      const belongs = placeOf(ctx, name);
      const { suggestion, extras } = suggest(ctx, pair.name, name, known);
      ctx.report(
        'unknown-setting',
        pair.name,
        { name, place: 'the cluster declaration', suggestion, belongs },
        belongs === undefined ? extras : {},
      );
    }
    first.set(name, earlier ?? pair);
  }
}

/** `transport = knet`, or `transport knet { … }`. */
function readTransport(
  ctx: FileContext,
  pairs: readonly ast.Pair[],
  sections: readonly ast.Section[],
): { name: Transport; given: boolean } {
  const known = transports(ctx.platform);
  const values = [
    ...pairs.filter((pair) => shown(pair.name) === 'transport').map((pair) => pair.value),
    ...sections.map((section) => section.name),
  ];
  for (const value of values) {
    const text = ctx.plain(value);
    if (text === undefined) continue;
    attributeText(ctx, { kind: 'enum', values: known }, text, value!, 'transport');
    const name = known.find((one) => one === text);
    if (name) return { name, given: true };
  }
  return { name: known[0]!, given: false };
}

function readLinks(
  ctx: FileContext,
  sections: readonly ast.Section[],
  transport: Transport,
): ClusterSetup['links'] {
  const byNumber = new Map<number, ast.Section[]>();
  for (const section of sections) {
    const number = linkNumber(ctx, section, transport);
    byNumber.set(number, [...(byNumber.get(number) ?? []), section]);
  }
  return [...byNumber]
    .sort(([a], [b]) => a - b)
    .map(([number, same]) => {
      const title = `link ${number}`;
      const settings = readSettings(ctx, pairsOf(ctx, same), {
        title,
        sections: [{ section: 'link' }],
        transport,
      });
      const options = (settings.get('link') ?? []).filter((option) => option.name !== 'linknumber');
      return { number, options };
    });
}

/** `link 1 { }`, or corosync.conf's own `interface { linknumber = 1 }`. */
function linkNumber(ctx: FileContext, section: ast.Section, transport: Transport): number {
  const own = pairsOf(ctx, [section]).find((pair) => shown(pair.name) === 'linknumber')?.value;
  const at = section.name ?? own;
  const text = ctx.plain(at);
  if (text === undefined) return 0;
  const max = maxLinks(ctx.platform, transport) - 1;
  attributeText(ctx, { kind: 'integer', min: 0, max }, text, at!, section.keyword.text);
  return /^\d+$/.test(text) ? Number(text) : 0;
}

function readLogging(
  ctx: FileContext,
  sections: readonly ast.Section[],
  transport: Transport,
): Pick<ClusterSetup, 'logging' | 'loggerSubsystems'> {
  const subsystems = ['subsys', 'logger_subsys'];
  const spec: SectionSpec = { title: 'logging', sections: [{ section: 'logging' }], transport };
  return {
    logging: readSettings(ctx, pairsOf(ctx, sections, subsystems), spec).get('logging') ?? [],
    loggerSubsystems: innerSections(ctx, sections, 'logging', subsystems).map((section) => {
      const title = 'logging subsys';
      const settings = readSettings(ctx, pairsOf(ctx, [section]), {
        title,
        sections: [{ section: 'logger' }],
        transport,
      });
      const options = settings.get('logger') ?? [];
      const subsys = options.find((option) => option.name === 'subsys')?.value;
      const name = ctx.plain(section.name) ?? (typeof subsys === 'string' ? subsys : undefined);
      if (name === undefined && !ctx.isUnread(section))
        ctx.report('missing-option', section.keyword, { name: 'a name', where: 'a logging subsystem' });
      return { name: name ?? '', options: options.filter((option) => option.name !== 'subsys') };
    }),
  };
}
