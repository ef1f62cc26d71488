import type { ImportSession, ImportSource } from '../session.js';
import { CibElement, emptyCibTree, sectionOf } from '../tree.js';
import { readRoots } from '../xml/read.js';
import { SECTION_OF, SHAPES } from './shape.js';

const SECTIONS: ReadonlySet<string> = new Set(SHAPES.get('configuration')!.children);

/** What XML files from the world of Pacemaker are, when they are no CIB. */
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['crm_mon', 'the state of a cluster'],
  ['pacemaker-result', 'the output of a command'],
  ['status', 'the state of a cluster'],
  ['diff', 'a change of a CIB'],
  ['cib_command', 'a message to Pacemaker'],
  ['cib-query', 'a message to Pacemaker'],
  ['resource-agent', 'the metadata of an agent'],
  ['cluster', 'a configuration of CMAN or rgmanager'],
]);

/**
 * Reads a CIB into the session, in place of the one that is there. A whole CIB, its `<configuration>`, sections of it
 * and single objects will do. The status is passed over.
 */
export function importCib(session: ImportSession, source: ImportSource): void {
  const roots = readRoots(source, session, { skip: 'status', several: isPart });
  const [root] = roots ?? [];
  if (!roots || !root) return;
  session.hasCib = true;
  if (root.name === 'cib') {
    session.cib = complete(root);
    checkCib(root, session);
    return;
  }
  if (root.name === 'configuration') {
    const cib = new CibElement('cib', {}, root.origin);
    cib.append(root);
    session.cib = complete(cib);
    return;
  }
  session.cib = ofParts(roots, session);
}

/** A section, or an object of one. */
function isPart(name: string): boolean {
  return SECTIONS.has(name) || SECTION_OF.has(name);
}

/** With the configuration and the sections that a CIB always has. */
function complete(cib: CibElement): CibElement {
  for (const { name } of emptyCibTree().child('configuration')!.children) sectionOf(cib, name);
  return cib;
}

function checkCib(cib: CibElement, session: ImportSession): void {
  const seen = new Set<string>();
  for (const child of cib.children) {
    const { name, origin } = child;
    const at = origin ?? cib.origin;
    if (!at) continue;
    if (name !== 'configuration') {
      const nearest = isPart(name) ? 'configuration' : undefined;
      session.report('unknown-cib-element', at, { name, parent: 'cib', nearest });
    } else if (seen.has(name)) session.report('repeated-element', at, { element: name, parent: 'cib' });
    seen.add(name);
  }
}

function ofParts(roots: readonly CibElement[], session: ImportSession): CibElement {
  const cib = emptyCibTree();
  const configuration = cib.child('configuration')!;
  for (const root of roots) {
    const { name } = root;
    const section = SECTION_OF.get(name);
    if (SECTIONS.has(name)) {
      const there = configuration.child(name);
      if (there?.children.length === 0) there.remove();
      configuration.append(root);
    } else if (section !== undefined) sectionOf(cib, section).append(root);
    else session.report('not-a-cib', root.origin!, { found: name, what: OTHERS.get(name) });
  }
  return cib;
}
