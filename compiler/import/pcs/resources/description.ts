/** `cib element description`, `resource description`, `stonith description`. */
import type { PcsHandler } from '../command.js';
import { elementById } from '../settings/ids.js';
import { refuse, usage } from '../settings/terms.js';
import { allowOptions } from './command-line.js';
import { refuseMissing } from './elements.js';

/** Those that the schema gives a description and an id. */
const DESCRIBED = [
  'acl_permission',
  'acl_role',
  'alert',
  'bundle',
  'clone',
  'group',
  'master',
  'node',
  'op',
  'primitive',
  'recipient',
  'template',
];

export const description: PcsHandler = (args, command, context) => {
  allowOptions(command, context, '--force');
  const [id, text, more] = args;
  if (!id || more) return usage('cib element description ID [TEXT]', command.origin);
  const element = elementById(context.cib, id.text) ?? refuseMissing(id, 'element');
  if (!DESCRIBED.includes(element.name)) {
    refuse(`a ${element.name} cannot have a description`, id.origin);
  }
  // Without a text it shows the description.
  if (text) element.set('description', text.text === '' ? undefined : text.text, text.origin);
};
