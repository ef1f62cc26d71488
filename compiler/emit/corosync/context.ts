import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { Attribute, ClusterSetup, Origin, Text } from '../../model/model.js';
import type { Platform } from '../../platforms/platform.js';
import { atLeast, formatVersion } from '../../platforms/platform.js';
import type { CorosyncOption, CorosyncSection, Transport } from '../../tables/corosync-options.js';
import { corosyncOption } from '../../tables/corosync-options.js';
import { parseBoolean } from '../../types/boolean.js';
import type { EmitOptions } from '../output.js';
import { renderText } from '../text.js';

/** What the functions that build sections share. When errors have come up, the file is not to be written. */
export class CorosyncContext {
  readonly diagnostics: Diagnostic[] = [];
  /** The value of a secret is in the file. */
  secret = false;
  /** Corosync 2 has rings (`rrp_mode`), 3 has links and knet. */
  readonly corosync2: boolean;
  readonly transport: Transport;

  constructor(
    readonly setup: ClusterSetup,
    readonly platform: Platform,
    private readonly options: EmitOptions,
  ) {
    this.corosync2 = !atLeast(platform.corosync, '3');
    this.transport = this.chooseTransport();
  }

  /** The directives of the options; names become those of the file, and booleans are spelt as each option wants. */
  directives(section: CorosyncSection, list: readonly Attribute[]): (readonly [string, string])[] {
    return list.map(({ name, value, origin }) => {
      const found = corosyncOption(this.platform, section, name, this.transport);
      if (found?.kind === 'other-version') {
        this.refuse(`option ${name}`, origin, found.only === 3 ? '3.0' : undefined);
      } else if (found?.kind === 'other-transport') {
        this.refuse(`option ${name} for the transport ${this.transport}`, origin);
      }
      const text = this.text(value, origin);
      return [found?.option.key ?? name, found ? spell(found.option, text) : text] as const;
    });
  }

  /** A value as it stands in the file. */
  text(value: Text, origin: Origin | undefined): string {
    const { text, secret, missing } = renderText(value, this.options.secrets);
    if (secret) this.secret = true;
    for (const name of missing) {
      this.diagnostics.push(diagnostic('secret-in-output', this.at(origin), { secret: name }));
    }
    // coroparse.c: a line with { opens a section, and there is no quoting.
    const character = /[{}\p{Cc}\u2028\u2029]/u.exec(text)?.[0];
    if (character !== undefined) {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      const shown = /[{}]/.test(character) ? character : `U+${code}`;
      this.diagnostics.push(
        diagnostic('forbidden-character', this.at(origin), { character: shown, format: 'corosync.conf' }),
      );
    }
    return text;
  }

  refuse(what: string, origin: Origin | undefined, since?: string): void {
    const version = formatVersion(this.platform.corosync);
    this.diagnostics.push(diagnostic('not-in-corosync', this.at(origin), { what, version, since }));
  }

  note(name: 'corosync-unencrypted'): void {
    this.diagnostics.push(diagnostic(name, this.at(undefined), {}));
  }

  knetNodeId(node: string, id: string, origin: Origin | undefined): void {
    this.diagnostics.push(diagnostic('knet-node-id', this.at(origin), { node, id }));
  }

  nodeProblem(problem: string, origin: Origin | undefined): void {
    this.diagnostics.push(diagnostic('corosync-nodes', this.at(origin), { problem }));
  }

  at(origin: Origin | undefined): Origin {
    return origin ?? this.setup.origin ?? { file: this.options.source, pos: 0, end: 0 };
  }

  /** knet is the default, but Corosync 2 does not have it: udpu, as in pcs 0.9. */
  private chooseTransport(): Transport {
    const { transport, transportGiven, origin } = this.setup;
    if (!this.corosync2 || transport !== 'knet') return transport;
    if (transportGiven) this.refuse('transport knet', origin, '3.0');
    return 'udpu';
  }
}

function spell(option: CorosyncOption, text: string): string {
  const { spelling, type } = option;
  const yes = parseBoolean(text);
  if (yes === undefined) return text;
  if (spelling) return spelling[yes ? 1 : 0];
  // `debug` and the like are on, off, or a third word.
  const onOff = type.kind === 'enum' && type.values.includes('on') && type.values.includes('off');
  return onOff ? (yes ? 'on' : 'off') : text;
}
