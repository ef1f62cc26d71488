import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { Attribute, ClusterNode, ClusterSetup, Origin } from '../../model/model.js';
import type { Platform, Version } from '../../platforms/platform.js';
import { atLeast, formatVersion } from '../../platforms/platform.js';
import type { CorosyncSection, Transport } from '../../tables/corosync-options.js';
import { corosyncOption } from '../../tables/corosync-options.js';
import { parseBoolean } from '../../types/boolean.js';
import type { EmitOptions, SecretSource } from '../output.js';
import { renderText } from '../text.js';
import type { CapabilityName } from './capabilities.js';
import { pcsCan } from './capabilities.js';

/** What the builders of `pcs cluster setup` share. */
export class SetupContext {
  readonly diagnostics: Diagnostic[] = [];
  /** What the script does not set. */
  readonly skipped: string[] = [];
  readonly members: readonly ClusterNode[];
  readonly transport: Transport;

  constructor(
    readonly setup: ClusterSetup,
    nodes: readonly ClusterNode[],
    readonly platform: Platform,
    readonly version: Version,
    private readonly options: EmitOptions,
    private readonly secrets: SecretSource,
  ) {
    this.members = nodes.filter(({ type }) => type === 'member');
    // knet came with Corosync 3; what a file that names no transport gets before is what pcs 0.9 chooses.
    const old = !atLeast(platform.corosync, '3');
    this.transport = old && setup.transport === 'knet' ? 'udpu' : setup.transport;
  }

  can(name: CapabilityName): boolean {
    return pcsCan(this.version, name);
  }

  /** `name=value` of the options that this pcs takes; a warning for each other. */
  words(section: CorosyncSection, list: readonly Attribute[], allowed: ReadonlySet<string>): string[] {
    return list.flatMap((attribute) => {
      const { name, value } = this.option(section, attribute);
      if (allowed.has(name) || (section === 'heuristics' && name.startsWith('exec_')))
        return [`${name}=${value}`];
      this.skip(`${name} of ${section}`, attribute.origin);
      return [];
    });
  }

  /** By the name and in the spelling of pcs. */
  option(section: CorosyncSection, attribute: Attribute): { readonly name: string; readonly value: string } {
    const { text } = renderText(attribute.value, this.secrets);
    const found = corosyncOption(this.platform, section, attribute.name, this.transport);
    if (!found) return { name: attribute.name, value: text };
    const { name, pcsSpelling, spelling } = found.option;
    const words = pcsSpelling ?? spelling;
    const yes = parseBoolean(text);
    return { name, value: words && yes !== undefined ? words[yes ? 1 : 0] : text };
  }

  skip(what: string, origin: Origin | undefined): void {
    this.skipped.push(what);
    const at = origin ?? this.setup.origin ?? { file: this.options.source, pos: 0, end: 0 };
    this.diagnostics.push(diagnostic('not-in-pcs-setup', at, { what, pcs: formatVersion(this.version) }));
  }

  /** What no `pcs cluster setup` has an option for. */
  skipTheRest(): void {
    const { setup } = this;
    if (setup.logging.length > 0) this.skip('logging', setup.logging[0]!.origin);
    if (setup.loggerSubsystems.length > 0) this.skip('logging of a subsystem', undefined);
    this.members.forEach((node, index) => {
      if (node.id !== String(index + 1)) this.skip(`the id ${node.id} of ${node.name}`, node.origin);
    });
  }

  /** pcs gives two nodes `two_node` itself. */
  quorumOptions(): readonly Attribute[] {
    return this.setup.quorum.options.filter((attribute) => {
      const { name, value } = this.option('quorum', attribute);
      return name !== 'provider' && !(name === 'two_node' && value === '1' && this.members.length === 2);
    });
  }
}

export const QUORUM: ReadonlySet<string> = new Set([
  'auto_tie_breaker',
  'last_man_standing',
  'last_man_standing_window',
  'wait_for_all',
]);
