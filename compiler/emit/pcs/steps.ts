import type { XmlElement } from '../cib/xml.js';
import { serialize } from '../cib/xml.js';
import { shellComment, shellQuote } from '../shell.js';

/** What the script does on its copy of the CIB, in order. */
export type Step = SectionStep | CommandStep | PatchStep | EncloseStep | NodeIdStep;

/** A progress line. */
export interface SectionStep {
  readonly kind: 'section';
  readonly title: string;
}

export interface CommandStep {
  readonly kind: 'command';
  /** The words after `pcs`, in groups that are kept together when the line is broken. */
  readonly words: readonly (readonly string[])[];
  /** Long options. They may stand anywhere, and go in front when a word could be taken for an option. */
  readonly flags: readonly string[];
  /** Whether the script's own `--force` is passed on. */
  readonly passForce: boolean;
}

export type CibSection =
  | 'crm_config'
  | 'nodes'
  | 'resources'
  | 'constraints'
  | 'rsc_defaults'
  | 'op_defaults'
  | 'fencing-topology'
  | 'tags'
  | 'acls'
  | 'alerts';

/** `cibadmin --modify --allow-create`: adds the element, or merges it into the one with the same id. */
export interface PatchStep {
  readonly kind: 'patch';
  readonly section: CibSection;
  readonly element: XmlElement;
  readonly comment: string;
}

/**
 * A command that makes a clone. pcs asks the installed agent whether that is possible, and its --force does not help
 * (0.11.5 passes it on for groups only), so with the script's `--force` a function encloses the resource.
 */
export interface EncloseStep {
  readonly kind: 'enclose';
  readonly command: CommandStep;
  readonly resource: string;
  readonly clone: string;
  readonly sets: readonly XmlElement[];
}

/** Puts the id that the cluster has for a node into the shell variable `id`. */
export interface NodeIdStep {
  readonly kind: 'node-id';
  readonly node: string;
}

const WIDTH = 110;

/** The lines of a step. */
export function renderStep(step: Step): string {
  switch (step.kind) {
    case 'section':
      return `\nsection ${shellQuote(step.title)}`;
    case 'command':
      return renderCommand(step);
    case 'patch':
      return renderPatch(step);
    case 'enclose':
      return renderEnclose(step);
    case 'node-id':
      return `id=$(node_id ${shellQuote(step.node)})`;
  }
}

function renderCommand(step: CommandStep): string {
  const flags = step.flags.map((flag) => shellQuote(flag));
  const force = step.passForce ? ['${force:+--force}'] : [];
  const misread = step.words.flat().some((word) => word.startsWith('-'));
  const groups = step.words.map((group) => group.map((word) => shellQuote(word)).join(' '));
  const [head = '', ...rest] = groups;
  // What follows `--` is no option, whatever it looks like (pcs 0.9 drops the `--` and takes negative numbers).
  const parts = misread
    ? [['pcs -f "$cib"', ...flags, ...force, '--', head].join(' '), ...rest]
    : [
        `pcs -f "$cib" ${head}`,
        ...rest,
        ...(flags.length + force.length > 0 ? [[...flags, ...force].join(' ')] : []),
      ];
  const line = parts.join(' ');
  return line.length <= WIDTH && !line.includes('\n') ? line : parts.join(' \\\n  ');
}

function renderPatch(step: PatchStep): string {
  const xml = serialize(step.element);
  const quoted = shellQuote(xml, { expand: expandInXml });
  return [
    shellComment(step.comment),
    `CIB_file="$cib" cibadmin --modify --allow-create -o ${step.section} --xml-text ${quoted}`,
  ].join('\n');
}

function renderEnclose({ clone, command, resource, sets }: EncloseStep): string {
  const text = renderCommand(command);
  // Not where a line break is part of a word.
  const indented = command.words.flat().some((word) => word.includes('\n'))
    ? text
    : text.replace(/^/gm, '  ');
  const xml = sets.map((set) => serialize(set, { indent: 0 })).join('');
  const words = [resource, clone, xml].map((word) => shellQuote(word, { expand: expandInXml })).join(' ');
  return `if [[ -z $force ]]; then\n${indented}\nelse\n  enclose ${words}\nfi`;
}

/** The id of a node is that of the CIB; everything else is the value of a secret. */
function expandInXml(variable: string): string {
  return variable === 'id' ? `"$${variable}"` : `"$(xml_escape "$${variable}")"`;
}
