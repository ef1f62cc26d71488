/** One statement of crmsh's language → the element that its parser makes of it, before it gets its ids. */
import { nearest } from '../../../../grammar/nearest.js';
import type { CibElement } from '../../tree.js';
import type { Reader } from '../reader.js';
import { isCommandOnly } from '../commands/levels.js';
import { readAclGroup, readRole, readUser } from './acls.js';
import { readAlert } from './alerts.js';
import { readBundle } from './bundles.js';
import { readColocation, readLocation, readOrder, readTicket } from './constraints.js';
import { readTopology } from './fencing.js';
import { readNode } from './nodes.js';
import { readProperties } from './properties.js';
import { readClone, readGroup, readMonitor, readPrimitive } from './resources.js';
import { readTag } from './tags.js';
import { readXmlStatement } from './xml.js';

interface Form {
  /** Words behind the keyword. */
  readonly least: number;
  readonly read: (reader: Reader) => CibElement;
}

const FORMS: Readonly<Record<string, Form>> = {
  node: { least: 1, read: readNode },
  primitive: { least: 2, read: readPrimitive },
  rsc_template: { least: 2, read: readPrimitive },
  group: { least: 2, read: readGroup },
  clone: { least: 2, read: readClone },
  ms: { least: 2, read: readClone },
  master: { least: 2, read: readClone },
  bundle: { least: 2, read: readBundle },
  location: { least: 2, read: readLocation },
  colocation: { least: 2, read: readColocation },
  collocation: { least: 2, read: readColocation },
  order: { least: 2, read: readOrder },
  rsc_ticket: { least: 2, read: readTicket },
  monitor: { least: 2, read: readMonitor },
  property: { least: 1, read: readProperties },
  rsc_defaults: { least: 1, read: readProperties },
  op_defaults: { least: 1, read: readProperties },
  fencing_topology: { least: 0, read: readTopology },
  'fencing-topology': { least: 0, read: readTopology },
  tag: { least: 2, read: readTag },
  user: { least: 2, read: readUser },
  role: { least: 2, read: readRole },
  acl_target: { least: 2, read: readAclGroup },
  acl_group: { least: 2, read: readAclGroup },
  alert: { least: 2, read: readAlert },
  xml: { least: 1, read: readXmlStatement },
};

const STATEMENTS: readonly string[] = Object.keys(FORMS);

export function isStatement(word: string): boolean {
  return Object.hasOwn(FORMS, word.toLowerCase());
}

/** Throws a StatementError when something was reported that ends it. */
export function readStatement(reader: Reader): CibElement {
  const keyword = reader.keyword;
  const form = Object.hasOwn(FORMS, keyword) ? FORMS[keyword] : undefined;
  const word = reader.next();
  if (!form && isCommandOnly(keyword)) {
    return reader.fail('crm-command-in-file', word.origin, { command: word.text });
  }
  if (!form) {
    return reader.fail(
      'crm-unknown-statement',
      word.origin,
      { word: word.text },
      nearest(keyword, STATEMENTS),
    );
  }
  if (reader.remaining < form.least) {
    reader.fail('crm-incomplete', reader.origin, { keyword, least: form.least });
  }
  const element = form.read(reader);
  reader.finish();
  element.origin = reader.origin;
  return element;
}
