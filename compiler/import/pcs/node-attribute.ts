/** `crm_attribute`, as far as it sets a node attribute or a cluster option (crm_attribute(8)). */
import type { ImportSession } from '../session.js';
import type { SimpleCommand, Word } from '../shell/command.js';
import type { CibElement } from '../tree.js';
import { CibElement as Element, sectionOf } from '../tree.js';

const LONG: Readonly<Record<string, string>> = {
  '--attr-value': '-v',
  '--delete': '-D',
  '--lifetime': '-l',
  '--name': '-n',
  '--node': '-N',
  '--type': '-t',
  '--update': '-v',
  '--utilization': '-z',
};
const VALUED: ReadonlySet<string> = new Set(['-N', '-U', '-l', '-n', '-t', '-v']);

/** False when it does something else. */
export function setNodeAttribute(
  words: readonly Word[],
  command: SimpleCommand,
  session: ImportSession,
): boolean {
  const options = readOptions(words);
  if (!options) return false;
  const name = options.get('-n')?.text;
  const value = options.get('-v');
  const remove = options.has('-D');
  if (name === undefined || name === '' || (!value && !remove)) return false;
  if (
    /^(?:reboot|until)/.test(options.get('-l')?.text ?? 'forever') ||
    options.get('-t')?.text === 'status'
  ) {
    // Forgotten with the next start of the node.
    return true;
  }
  const node = options.get('-N') ?? options.get('-U');
  const type = options.get('-t')?.text;
  if (!node && (type === undefined || type === 'crm_config')) {
    setPair(
      ownSet(sectionOf(session.cib, 'crm_config'), 'cluster_property_set', 'cib-bootstrap-options'),
      name,
      value,
      command,
    );
    return true;
  }
  if (!node || (type !== undefined && type !== 'nodes')) return false;
  const nodes = sectionOf(session.cib, 'nodes');
  const found = nodes.children.find((child) => child.get('uname') === node.text);
  if (!found) return false;
  const kind = options.has('-z') ? 'utilization' : 'instance_attributes';
  const id = `nodes-${found.id ?? ''}${kind === 'utilization' ? '-utilization' : ''}`;
  setPair(ownSet(found, kind, id), name, value, command);
  return true;
}

/** Undefined for options that are not known here. */
function readOptions(words: readonly Word[]): ReadonlyMap<string, Word> | undefined {
  const options = new Map<string, Word>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const [, written = '', joined] = /^(--[\w-]+|-\w)(?:=(.*))?$/s.exec(word.text) ?? [];
    const name = written.startsWith('--') ? LONG[written] : written;
    if (name === undefined || !/^-[NUDlntvz]$/.test(name)) return undefined;
    if (!VALUED.has(name)) options.set(name, word);
    else if (joined !== undefined) options.set(name, { ...word, text: joined });
    else {
      const value = words[++at];
      if (!value) return undefined;
      options.set(name, value);
    }
  }
  return options;
}

function ownSet(parent: CibElement, kind: string, id: string): CibElement {
  return parent.child(kind) ?? parent.append(new Element(kind, { id }));
}

/** The ids are those that crm_attribute makes: `#` becomes `.` (pcs reference §3.2). */
function setPair(set: CibElement, name: string, value: Word | undefined, { origin }: SimpleCommand): void {
  const found = set.children.find((child) => child.name === 'nvpair' && child.get('name') === name);
  if (!value) found?.remove();
  else if (found) found.set('value', value.text, value.origin);
  else {
    const id = `${set.id ?? ''}-${name.replaceAll('#', '.')}`;
    set.append(new Element('nvpair', { id, name }, origin)).set('value', value.text, value.origin);
  }
}
