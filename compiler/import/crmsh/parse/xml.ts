/** `xml <primitive …/>`: an object as it stands in the CIB. */
import type { Reader } from '../reader.js';
import { StatementError } from '../reader.js';
import type { MappedText } from '../text.js';
import { joinWords, placeOf } from '../text.js';
import type { CibElement } from '../../tree.js';
import { readXml } from '../../xml/read.js';

/** Elements that are objects for crmsh. */
const OBJECTS: readonly string[] = [
  'node',
  'primitive',
  'group',
  'clone',
  'master',
  'bundle',
  'rsc_location',
  'rsc_colocation',
  'rsc_order',
  'rsc_ticket',
  'template',
  'cluster_property_set',
  'rsc_defaults',
  'op_defaults',
  'acl_target',
  'acl_group',
  'acl_user',
  'acl_role',
  'fencing-topology',
  'tag',
  'alert',
];

export function readXmlStatement(reader: Reader): CibElement {
  const text = joinWords(reader.rest());
  const element = readXml({ file: text.origin.file, text: text.text }, mappedReport(reader, text));
  if (!element) throw new StatementError();
  for (const part of element.descendants()) {
    part.origin = part.origin && placeOf(text, part.origin.pos, part.origin.end);
    for (const [name, { value, origin }] of part.attributes) {
      part.set(name, value, origin && placeOf(text, origin.pos, origin.end));
    }
  }
  const { name } = element;
  if (!OBJECTS.includes(name)) reader.fail('crm-invalid-xml-object', text.origin, { element: name });
  if ((name === 'rsc_defaults' || name === 'op_defaults') && !element.children[0]) {
    reader.fail('crm-invalid-xml-object', text.origin, { element: `${name} without a set` });
  }
  return element;
}

/** The reader of XML sees words with one blank between them; its places are put back. */
function mappedReport(reader: Reader, text: MappedText): Pick<Reader['session'], 'report'> {
  return {
    report: (name, at, params, extras) =>
      reader.session.report(name, placeOf(text, at.pos, at.end), params, extras),
  };
}
