import type { XmlElement } from '../cib/xml.js';
import { serialize } from '../cib/xml.js';
import { shellComment, shellQuote } from '../shell.js';

/** What the script does on its copy of the CIB, in order. */
export type Step = SectionStep | CommandStep | PatchStep | ChoiceStep | NodeIdStep;

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

/** Without and with the script's `--force`. */
export interface ChoiceStep {
  readonly kind: 'choice';
  readonly comment: string;
  readonly plain: readonly Step[];
  readonly forced: readonly Step[];
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
    case 'choice':
      return [
        shellComment(step.comment),
        'if [[ -z $force ]]; then',
        ...step.plain.map(indent),
        'else',
        ...step.forced.map(indent),
        'fi',
      ].join('\n');
    case 'node-id':
      return `id=$(node_id ${shellQuote(step.node)})`;
  }
}

function renderCommand(step: CommandStep): string {
  const force = step.passForce ? ['${force:+--force}'] : [];
  const misread = step.words.flat().some((word) => word.startsWith('-'));
  const groups = step.words.map((group) => group.map((word) => shellQuote(word)).join(' '));
  const [head = '', ...rest] = groups;
  // What follows `--` is no option, whatever it looks like (pcs 0.9 drops the `--` and takes negative numbers).
  const parts = misread
    ? [['pcs -f "$cib"', ...step.flags, ...force, '--', head].join(' '), ...rest]
    : [
        `pcs -f "$cib" ${head}`,
        ...rest,
        ...(step.flags.length + force.length > 0 ? [[...step.flags, ...force].join(' ')] : []),
      ];
  const line = parts.join(' ');
  return line.length <= WIDTH && !line.includes('\n') ? line : parts.join(' \\\n  ');
}

function renderPatch(step: PatchStep): string {
  const xml = serialize(step.element);
  const expand = (variable: string): string =>
    // The id of a node is that of the CIB; everything else is the value of a secret.
    variable === 'id' ? `"$${variable}"` : `"$(xml_escape "$${variable}")"`;
  const quoted = shellQuote(xml, { expand });
  return [
    shellComment(step.comment),
    `CIB_file="$cib" cibadmin --modify --allow-create -o ${step.section} --xml-text ${quoted}`,
  ].join('\n');
}

/** Not where a line break is part of a word. (Between XML elements it is not.) */
function indent(step: Step): string {
  const text = renderStep(step);
  if (step.kind === 'command' && step.words.flat().some((word) => word.includes('\n'))) return text;
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
