/** Commands of a script that are not pcs. */
import { programName } from '../shell/programs.js';
import type { SimpleCommand } from '../shell/command.js';
import type { ImportSession } from '../session.js';
import { setNodeAttribute } from './node-attribute.js';
import type { Skipped } from './skipped.js';

/** They only show something, or wait for something. */
const HARMLESS = /^(?:crm_(?:mon|verify|simulate|error|rule|diff|report|standby_?show)|corosync-\w+)$/;
const CHANGES = /^(?:crm|crm_\w+|cibadmin|cibsecret|attrd_updater|stonith_admin)$/;
/** Of the programs that do both: only showing. */
const QUERIES =
  /^(?:-[QlLcqGVx?W]|--(?:query|get-value|list|locate|version|help|show-metadata|list-\w+|md5-sum))/;

export function otherProgram(command: SimpleCommand, session: ImportSession, skipped: Skipped): void {
  const [first, ...rest] = command.words;
  if (!first) return;
  const name = programName(first.text);
  if (!CHANGES.test(name) || HARMLESS.test(name)) {
    skipped.program(name, command.origin);
    return;
  }
  const texts = rest.map(({ text }) => text);
  if (name === 'crm_attribute' && setNodeAttribute(rest, command, session)) return;
  if (name !== 'crm' && texts.some((text) => QUERIES.test(text))) {
    skipped.program(name, command.origin);
    return;
  }
  if (
    name === 'crm' &&
    /^(?:status|help|report|history|corosync|cluster)$|^configure show/.test(texts.slice(0, 2).join(' '))
  ) {
    skipped.program(name, command.origin);
    return;
  }
  const what = [name, ...texts].join(' ');
  session.report('other-cluster-program', command.origin, {
    program: name,
    what: what.length > 80 ? `${what.slice(0, 77)}…` : what,
  });
}
