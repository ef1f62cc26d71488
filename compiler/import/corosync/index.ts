/** corosync.conf → the setup and the hosts of the session. */
import type { Attribute, ClusterSetup, QuorumDevice } from '../../model/model.js';
import { atLeast } from '../../platforms/platform.js';
import type { CorosyncSection, Transport } from '../../tables/corosync-options.js';
import { corosyncOption, corosyncOptionNames, isHeuristicsCommand } from '../../tables/corosync-options.js';
import { nearest } from '../../../grammar/nearest.js';
import type { CorosyncHost, ImportSession, ImportSource } from '../session.js';
import type { ConfSection, Directive } from './read.js';
import { readConf } from './read.js';
import { checkRefused } from './refused.js';

const KNOWN = ['totem', 'nodelist', 'quorum', 'logging'];

export function importCorosync(session: ImportSession, source: ImportSource): void {
  const root = readConf(source, session);
  const all = (name: string): ConfSection[] => root.sections.filter((section) => section.name === name);
  for (const section of root.sections) {
    if (KNOWN.includes(section.name)) session.comments.push(...section.comments);
    else reportLeftOut(session, section);
  }
  for (const directive of root.directives) reportUnknown(session, directive, 'corosync.conf', KNOWN);
  const totem = all('totem');
  if (totem.length === 0) {
    if (!session.hasErrors) session.report('corosync-no-totem', root.origin, {});
    return;
  }
  checkRefused(session, root);
  const hosts = all('nodelist').flatMap((list) => readHosts(session, list));
  const transport = transportOf(session, totem, hosts);
  const read = (sections: readonly ConfSection[], ...from: CorosyncSection[]): Attribute[] =>
    attributesOf(session, sections, from, transport.name);
  const quorum = readQuorum(session, all('quorum'), transport.name, hosts.length);
  const logging = all('logging');
  session.hosts = hosts;
  session.setup = {
    name: valueOf(totem, 'cluster_name') ?? session.setup?.name ?? 'cluster',
    transport: transport.name,
    transportGiven: transport.given,
    ...totemOf(session, totem, transport.name),
    links: totem.flatMap((section) => readLinks(session, section, transport.name)),
    quorum,
    logging: read(logging, 'logging'),
    loggerSubsystems: logging.flatMap((section) =>
      section.sections
        .filter((inner) => reportUnlessNamed(session, inner, ['logger_subsys']))
        .map((inner) => ({
          name: valueOf([inner], 'subsys') ?? '',
          options: attributesOf(session, [inner], ['logger'], transport.name).filter(
            ({ name }) => name !== 'subsys',
          ),
        })),
    ),
    origin: totem[0]!.origin,
  };
}

// ---------------------------------------------------------------- totem

/** In the file these are all directives of totem; the model has a place for each kind. */
function totemOf(
  session: ImportSession,
  totem: readonly ConfSection[],
  transport: Transport,
): Pick<ClusterSetup, 'totem' | 'crypto' | 'compression' | 'transportOptions'> {
  const kinds: Record<'totem' | 'crypto' | 'compression' | 'transport', Attribute[]> = {
    totem: [],
    crypto: [],
    compression: [],
    transport: [],
  };
  const elsewhere = new Set(['version', 'cluster_name', 'transport']);
  for (const directive of totem.flatMap((section) => section.directives)) {
    if (elsewhere.has(directive.key)) continue;
    const kind = (['crypto', 'compression', 'transport', 'totem'] as const).find((section) => {
      const found = corosyncOption(session.options.platform, section, directive.key, transport);
      return found?.option.key === directive.key;
    });
    if (kind === undefined) {
      const names = corosyncOptionNames(session.options.platform, 'totem');
      reportUnknown(session, directive, 'totem', names);
      continue;
    }
    const { option } = corosyncOption(session.options.platform, kind, directive.key, transport)!;
    kinds[kind].push({ name: option.name, value: directive.value, origin: directive.origin });
  }
  const { crypto, compression } = kinds;
  return { totem: kinds.totem, crypto, compression, transportOptions: kinds.transport };
}

/**
 * Where the file names none, Corosync 3 takes knet and 2 takes udp (corosync.conf(5) of each). A multicast address shows
 * that the file is for 2.
 */
function transportOf(
  session: ImportSession,
  totem: readonly ConfSection[],
  hosts: readonly CorosyncHost[],
): { name: Transport; given: boolean } {
  const given = valueOf(totem, 'transport');
  if (given === 'knet' || given === 'udp' || given === 'udpu') return { name: given, given: true };
  const directive = totem.flatMap((section) => section.directives).find(({ key }) => key === 'transport');
  if (directive)
    session.report('corosync-unknown-transport', directive.origin, { transport: directive.value });
  const links = totem.flatMap((section) => section.sections);
  const multicast = links.some((link) =>
    link.directives.some(({ key }) => key === 'mcastaddr' || key === 'bindnetaddr' || key === 'ringnumber'),
  );
  const old = !atLeast(session.options.platform.corosync, '3');
  if (multicast || old) return { name: hosts.length > 0 && !multicast && old ? 'udpu' : 'udp', given: true };
  return { name: 'knet', given: false };
}

function readLinks(
  session: ImportSession,
  totem: ConfSection,
  transport: Transport,
): ClusterSetup['links'][number][] {
  const numbering = new Set(['linknumber', 'ringnumber']);
  return totem.sections
    .filter((section) => reportUnlessNamed(session, section, ['interface']))
    .map((section, index) => {
      const number = section.directives.find(({ key }) => numbering.has(key))?.value;
      const others = {
        ...section,
        directives: section.directives.filter(({ key }) => !numbering.has(key)),
      };
      return {
        number: number !== undefined && /^\d+$/.test(number) ? Number(number) : index,
        options: attributesOf(session, [others], ['link'], transport),
      };
    })
    .filter(({ options }) => options.length > 0);
}

// ---------------------------------------------------------------- nodes

function readHosts(session: ImportSession, nodelist: ConfSection): CorosyncHost[] {
  for (const directive of nodelist.directives) reportUnknown(session, directive, 'nodelist', ['node']);
  return nodelist.sections
    .filter((section) => reportUnlessNamed(session, section, ['node']))
    .flatMap((section) => {
      const addresses: string[] = [];
      for (const { key, value } of section.directives) {
        const link = /^ring([0-7])_addr$/.exec(key)?.[1];
        if (link !== undefined) addresses[Number(link)] = value;
      }
      const present = addresses.filter((address) => address !== undefined);
      // Without a name, the first address is the node's name (Pacemaker Explained, "Where Pacemaker gets the node name").
      const name = valueOf([section], 'name') ?? present[0];
      const id = valueOf([section], 'nodeid');
      for (const directive of section.directives) {
        if (/^(ring\d+_addr|name|nodeid)$/.test(directive.key)) continue;
        if (directive.key === 'quorum_votes') {
          const votes = directive.value;
          if (votes !== '1')
            session.report('corosync-votes-left-out', directive.origin, { node: name ?? 'this node', votes });
          continue;
        }
        reportUnknown(session, directive, 'node', ['name', 'nodeid', 'ring0_addr', 'ring1_addr']);
      }
      if (name === undefined) {
        session.report('corosync-node-without-name', section.origin, {});
        return [];
      }
      const named = present.length === 1 && present[0] === name;
      return [
        { name, ...(id !== undefined && { id }), addresses: named ? [] : present, origin: section.origin },
      ];
    });
}

// ---------------------------------------------------------------- quorum

function readQuorum(
  session: ImportSession,
  sections: readonly ConfSection[],
  transport: Transport,
  members: number,
): ClusterSetup['quorum'] {
  const devices = sections.flatMap((section) =>
    section.sections.filter((inner) => reportUnlessNamed(session, inner, ['device'])),
  );
  const device = devices[0] && readDevice(session, devices[0], transport);
  const options = attributesOf(session, sections, ['quorum'], transport).filter(
    ({ name, value }) => name !== 'provider' || value !== 'corosync_votequorum',
  );
  const breaks = options.some(({ name }) => name === 'auto_tie_breaker');
  // hadsl writes it for two nodes by itself.
  const implied = members === 2 && !device && !breaks;
  return {
    options: options.filter(({ name, value }) => !(implied && name === 'two_node' && value === '1')),
    ...(device && { device }),
  };
}

function readDevice(session: ImportSession, section: ConfSection, transport: Transport): QuorumDevice {
  const model = 'net';
  const inner = (name: string): ConfSection[] => section.sections.filter((one) => one.name === name);
  for (const one of section.sections) reportUnlessNamed(session, one, [model, 'heuristics']);
  const options = attributesOf(session, inner(model), ['device-net'], transport);
  const own = { ...section, directives: section.directives.filter(({ key }) => key !== 'model') };
  const ffsplit = options.some(({ name, value }) => name === 'algorithm' && value === 'ffsplit');
  return {
    model,
    generic: attributesOf(session, [own], ['device'], transport).filter(
      // hadsl writes it for ffsplit by itself, which wants exactly this.
      ({ name, value }) => !(ffsplit && name === 'votes' && value === '1'),
    ),
    options,
    heuristics: attributesOf(session, inner('heuristics'), ['heuristics'], transport),
  };
}

// ---------------------------------------------------------------- directives

/** The directives that a section of the table knows, by the names that the language has for them. */
function attributesOf(
  session: ImportSession,
  sections: readonly ConfSection[],
  from: readonly CorosyncSection[],
  transport: Transport,
): Attribute[] {
  const { platform } = session.options;
  const attributes: Attribute[] = [];
  for (const directive of sections.flatMap((section) => section.directives)) {
    const { key, value, origin } = directive;
    const found = from
      .map((section) => corosyncOption(platform, section, key, transport))
      .find((option) => option?.option.key === key);
    if (found) attributes.push({ name: found.option.name, value, origin });
    else if (from.includes('heuristics') && isHeuristicsCommand(key))
      attributes.push({ name: key, value, origin });
    else {
      const names = from.flatMap((section) => corosyncOptionNames(platform, section));
      reportUnknown(session, directive, sections[0]?.name ?? '', names);
    }
  }
  return attributes;
}

/** Of a directive that stands twice, the last counts: corosync's map keeps one value a key. */
function valueOf(sections: readonly ConfSection[], key: string): string | undefined {
  return sections.flatMap((section) => section.directives).findLast((directive) => directive.key === key)
    ?.value;
}

function reportUnknown(
  session: ImportSession,
  directive: Directive,
  section: string,
  known: readonly string[],
): void {
  session.report('corosync-unknown-directive', directive.keyOrigin, {
    key: directive.key,
    section,
    suggestion: nearest(directive.key, known),
  });
}

function reportUnlessNamed(session: ImportSession, section: ConfSection, names: readonly string[]): boolean {
  if (names.includes(section.name)) return true;
  reportLeftOut(session, section);
  return false;
}

function reportLeftOut(session: ImportSession, section: ConfSection): void {
  session.report('corosync-section-left-out', section.origin, { name: section.name });
}
