/** The importer of crm files, for its tests. */
import { importCrmsh } from '../../../compiler/import/crmsh/index.js';
import type { ImportOptions } from '../../../compiler/import/session.js';
import { ImportSession } from '../../../compiler/import/session.js';
import type { CibElement } from '../../../compiler/import/tree.js';
import type { XmlElement } from '../../../compiler/emit/cib/xml.js';
import { element, serialize } from '../../../compiler/emit/cib/xml.js';
import { parseVersion } from '../../../compiler/platforms/platform.js';
import { platformNamed } from '../../../compiler/platforms/table.js';
import { childNamed, parseXml } from '../../support/xml-tree.js';

export const PLATFORM = platformNamed('debian12')!;

export function newSession(options: Partial<ImportOptions> = {}): ImportSession {
  return new ImportSession({ platform: PLATFORM, ...options });
}

export function imported(text: string, options: Partial<ImportOptions> = {}): ImportSession {
  const session = newSession(options);
  importCrmsh(session, { file: 'test.crm', text });
  return session;
}

export function version(text: string): readonly number[] {
  return parseVersion(text)!;
}

export function toXml(item: CibElement): XmlElement {
  const attributes = Object.fromEntries([...item.attributes].map(([name, { value }]) => [name, value]));
  return element(item.name, attributes, item.children.map(toXml));
}

/** The tree as a document that the tools read. */
export function documentOf(cib: CibElement, schema: string): string {
  const { children } = toXml(cib);
  return `${serialize(element('cib', { 'validate-with': schema }, [...children, element('status')]))}\n`;
}

/** Everything that the canonical form leaves out: ids, and the order of elements. Attributes are sorted. */
export function idsOf(cib: string): string {
  const sorted = (item: XmlElement): XmlElement =>
    element(
      item.name,
      Object.fromEntries(Object.entries(item.attributes).sort(([a], [b]) => (a < b ? -1 : 1))),
      item.children.map(sorted),
    );
  return serialize(sorted(childNamed(parseXml(cib), 'configuration')!));
}
