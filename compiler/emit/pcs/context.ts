import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/diagnostic.js';
import type { ClusterModel, Origin, Resource } from '../../model/model.js';
import type { Platform, Version } from '../../platforms/platform.js';
import { formatVersion } from '../../platforms/platform.js';
import type { CibContext } from '../cib/index.js';
import { resourceElement } from '../cib/resources.js';
import type { XmlElement } from '../cib/xml.js';
import type { CapabilityName } from './capabilities.js';
import { pcsCan } from './capabilities.js';
import type { Inventory } from './inventory.js';
import { inventory } from './inventory.js';
import type { CibSection, CommandStep, Step } from './steps.js';

export interface CommandOptions {
  readonly flags?: readonly string[];
  /** pcs asks something of the machine it runs on, which the user can override with the script's `--force`. */
  readonly passForce?: boolean;
  /** Why the command itself needs `--force`; then the script's makes no difference. */
  readonly force?: string | undefined;
  readonly origin?: Origin | undefined;
}

/** What and why, for the note that something is delivered by a patch. */
export interface PatchNote {
  /** `a rule on the parameters of vip`: completes "pcs 0.11.5 cannot set …". */
  readonly what: string;
  readonly origin: Origin | undefined;
  /** Nothing but a description: one note for all of them. */
  readonly descriptionOnly?: boolean;
}

/** Collects the steps of the script, and what there is to say about them. */
export class PcsContext {
  readonly diagnostics: Diagnostic[] = [];
  readonly known: Inventory;
  private readonly steps: Step[] = [];
  private described = false;
  private readonly elements = new Map<Resource, XmlElement>();

  constructor(
    readonly model: ClusterModel,
    readonly platform: Platform,
    readonly version: Version,
    readonly cib: CibContext,
  ) {
    this.known = inventory(model);
  }

  /** The resource's element of the CIB; made once, because making it can take new ids. */
  element(resource: Resource): XmlElement {
    const known = this.elements.get(resource);
    if (known) return known;
    const made = resourceElement(resource, this.cib);
    this.elements.set(resource, made);
    return made;
  }

  can(name: CapabilityName): boolean {
    return pcsCan(this.version, name);
  }

  /** A section of the script; its progress line is written only if something happens in it. */
  section(title: string, write: () => void): void {
    this.steps.push({ kind: 'section', title });
    write();
    if (this.steps.at(-1)?.kind === 'section') this.steps.pop();
  }

  command(words: readonly (readonly string[])[], options: CommandOptions = {}): void {
    this.steps.push(this.commandStep(words, options));
  }

  commandStep(words: readonly (readonly string[])[], options: CommandOptions = {}): CommandStep {
    const { force } = options;
    if (force !== undefined) {
      const command = words.flat().slice(0, 3).join(' ');
      this.diagnostics.push(
        diagnostic('pcs-command-forced', this.cib.at(options.origin), { command, why: force }),
      );
    }
    const flags = [...(options.flags ?? []), ...(force === undefined ? [] : ['--force'])];
    return {
      kind: 'command',
      words: words.filter((group) => group.length > 0),
      flags,
      passForce: force === undefined && options.passForce === true,
    };
  }

  /** Delivers an element by a patch of the CIB, because this pcs cannot say it. */
  patch(section: CibSection, element: XmlElement, note: PatchNote): void {
    this.notePatch(note);
    this.steps.push({
      kind: 'patch',
      section,
      element,
      comment: `By a patch: pcs ${this.release} cannot set ${note.what}.`,
    });
  }

  private notePatch({ descriptionOnly, origin, what }: PatchNote): void {
    if (descriptionOnly && this.described) return;
    this.described ||= descriptionOnly === true;
    const params = { what: descriptionOnly ? 'descriptions' : what, pcs: this.release };
    this.diagnostics.push(diagnostic('delivered-by-patch', this.cib.at(origin), params));
  }

  push(...steps: readonly Step[]): void {
    this.steps.push(...steps);
  }

  get release(): string {
    return formatVersion(this.version);
  }

  get result(): readonly Step[] {
    return this.steps;
  }

  /** The word for a role on this pcs's command line, whatever the CIB's word is. */
  roleWord(role: string): string {
    const modern = this.can('promotedWords');
    if (role === 'Promoted' || role === 'Master') return modern ? 'Promoted' : 'Master';
    if (role === 'Unpromoted' || role === 'Slave') return modern ? 'Unpromoted' : 'Slave';
    return role;
  }
}
