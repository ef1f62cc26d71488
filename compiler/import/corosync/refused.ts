/**
 * What corosync itself refuses or does without a word, and what a `cluster` declaration cannot show, because hadsl would
 * write it right. Measured with `corosync -t` of 3.1.7; the rest from corosync.conf(5), votequorum(5) and
 * corosync-qdevice(8).
 */
import type { Origin } from '../../model/model.js';
import { atLeast } from '../../platforms/platform.js';
import { isIP } from '../../types/address.js';
import type { ImportSession } from '../session.js';
import type { ConfSection, Directive } from './read.js';

/** In the quorum section, corosync reads these as numbers (`safe_atoq` of coroparse.c). */
const NUMBERS_OF_QUORUM = [
  'two_node',
  'wait_for_all',
  'auto_tie_breaker',
  'last_man_standing',
  'allow_downscale',
  'expected_votes_tracking',
];
/** Links have the numbers 0 to 7 (`INTERFACE_MAX`). */
const LAST_LINK = 7;

export function checkRefused(session: ImportSession, root: ConfSection): void {
  const checker = new Checker(session, root);
  checker.totem();
  checker.nodes();
  checker.quorum();
}

class Checker {
  private readonly knet: boolean;

  constructor(
    private readonly session: ImportSession,
    private readonly root: ConfSection,
  ) {
    const totem = this.sections('totem');
    const given = this.last(totem, 'transport')?.value;
    // A file for Corosync 2, which has udp where nothing is said.
    const old = totem.some(({ sections }) =>
      sections.some(({ directives }) =>
        directives.some(({ key }) => ['mcastaddr', 'bindnetaddr', 'ringnumber'].includes(key)),
      ),
    );
    const modern = !old && atLeast(session.options.platform.corosync, '3');
    this.knet = given === 'knet' || (given === undefined && modern);
  }

  totem(): void {
    const totem = this.sections('totem');
    const version = this.last(totem, 'version');
    if (!version) this.refused(totem[0]!.origin, 'totem has no version', 'write "version: 2"');
    else if (version.value !== '2') {
      this.refused(
        version.origin,
        `it reads version 2 of totem alone, not ${version.value}`,
        'write "version: 2"',
      );
    }
    if (!this.last(totem, 'cluster_name') && this.sections('nodelist').length > 0) {
      this.session.report('corosync-no-cluster-name', totem[0]!.origin, {});
    }
  }

  nodes(): void {
    const lists = this.sections('nodelist');
    const nodes = lists.flatMap(({ sections }) => sections.filter(({ name }) => name === 'node'));
    if (nodes.length === 0 && this.knet) {
      const at = lists[0]?.origin ?? this.sections('totem')[0]!.origin;
      this.refused(
        at,
        'knet needs a list of nodes',
        'write a "node { … }" for each node into "nodelist { … }"',
      );
    }
    const links = nodes.map((node) => this.linksOf(node));
    nodes.forEach((node, index) => {
      const id = this.last([node], 'nodeid');
      if (!id && this.knet)
        this.refused(node.origin, 'knet needs a nodeid for each node', 'write "nodeid: 1" and so on');
      const name = this.last([node], 'name');
      const address = node.directives.find(({ key }) => /^ring\d_addr$/.test(key))?.value;
      if (!name && address !== undefined && isIP(address)) {
        this.session.report('corosync-unnamed-node', node.origin, {});
      }
      if (name && links[index]!.length === 0) {
        this.refused(node.origin, `the node ${name.value} has no address`, 'write "ring0_addr: …"');
      }
    });
    const [first] = links.filter((numbers) => numbers.length > 0);
    if (first && first.some((number, index) => number !== index)) {
      const at = nodes[links.indexOf(first)]!.origin;
      this.session.report('corosync-link-gap', at, { links: first.join(', ') });
    }
  }

  private linksOf(node: ConfSection): readonly number[] {
    return node.directives.flatMap(({ key, keyOrigin }) => {
      const number = /^ring(\d+)_addr$/.exec(key)?.[1];
      if (number === undefined) return [];
      if (Number(number) <= LAST_LINK) return [Number(number)];
      this.refused(
        keyOrigin,
        `link ${number} is more than it knows`,
        `links have the numbers 0 to ${LAST_LINK}`,
      );
      return [];
    });
  }

  quorum(): void {
    const sections = this.sections('quorum');
    for (const { key, value, origin } of sections.flatMap(({ directives }) => directives)) {
      if (!NUMBERS_OF_QUORUM.includes(key) || /^\d+$/.test(value)) continue;
      const number = /^(?:yes|on|true)$/i.test(value) ? '1' : '0';
      this.refused(origin, `${key} is a number, not ${JSON.stringify(value)}`, `write "${key}: ${number}"`);
    }
    if (!this.last(sections, 'provider')) {
      const at = sections[0]?.origin ?? this.sections('totem')[0]!.origin;
      this.session.report('corosync-no-provider', at, {});
    }
    const devices = sections.flatMap((section) => section.sections.filter(({ name }) => name === 'device'));
    for (const device of devices) {
      const model = this.last([device], 'model');
      if (model?.value === 'net') continue;
      this.session.report('corosync-device-model', model?.origin ?? device.origin, { model: model?.value });
    }
    const nodes = this.sections('nodelist').flatMap((list) => list.sections);
    const decided = ['two_node', 'auto_tie_breaker', 'expected_votes'].some((key) =>
      this.last(sections, key),
    );
    if (nodes.length === 2 && devices.length === 0 && !decided && sections.length > 0) {
      this.session.report('corosync-two-nodes', sections[0]!.origin, {});
    }
  }

  private sections(name: string): ConfSection[] {
    return this.root.sections.filter((section) => section.name === name);
  }

  private last(sections: readonly ConfSection[], key: string): Directive | undefined {
    return sections.flatMap(({ directives }) => directives).findLast((directive) => directive.key === key);
  }

  private refused(at: Origin, problem: string, hint: string): void {
    this.session.report('corosync-refused', at, { problem, hint });
  }
}
