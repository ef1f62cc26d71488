import type { XmlElement } from '../../cib/xml.js';
import type { Draft } from '../draft.js';
import { attributeList } from './attribute-list.js';

/** The words for sets of name-value pairs in resources. */
const SET_KEYWORDS: Readonly<Record<string, string>> = {
  instance_attributes: 'params',
  meta_attributes: 'meta',
  utilization: 'utilization',
};

/** `primitive ID CLASS:PROVIDER:TYPE|@TEMPLATE …`, `rsc_template ID CLASS:PROVIDER:TYPE …` */
export function primitiveStatement(draft: Draft, resource: XmlElement): void {
  const { id = '', template, description } = resource.attributes;
  draft.part(
    resource.name === 'template' ? 'rsc_template' : 'primitive',
    draft.word(id),
    template === undefined ? agentWord(draft, resource) : draft.word(`@${template}`),
    ...draft.description(description),
  );
  setParts(draft, resource);
  for (const operations of resource.children.filter(({ name }) => name === 'operations')) {
    operationParts(draft, operations, id);
  }
}

/** Always all of it: what crmsh makes of a bare `Dummy` depends on the host that it runs on (`crmsh.md` §1.7). */
function agentWord(draft: Draft, resource: XmlElement): string {
  const { class: standard = '', provider, type = '' } = resource.attributes;
  const parts = provider === undefined ? [standard, type] : [standard, provider, type];
  if (parts.some((part) => part.includes(':') || part === '')) {
    draft.cannot('crmsh splits the name of the agent at its colons');
  }
  return draft.word(parts.join(':'));
}

/** `params …`, `meta …`, `utilization …` of any resource, each set a line. */
export function setParts(draft: Draft, resource: XmlElement): void {
  for (const set of resource.children) {
    const keyword = SET_KEYWORDS[set.name];
    if (keyword === undefined) continue;
    const defaultId = `${resource.attributes.id ?? ''}-${set.name}`;
    draft.part(keyword, ...attributeList(draft, set, { defaultId }));
  }
}

/**
 * Attributes of `<op>` in the schemas. crmsh makes a parameter of any other; `requires` was one up to schema 2.10, and
 * emitCib refuses it later on.
 */
const OP_ATTRIBUTES: ReadonlySet<string> = new Set([
  'name',
  'interval',
  'description',
  'role',
  'on-fail',
  'enabled',
  'record-pending',
  'timeout',
  'start-delay',
  'interval-origin',
  'requires',
]);

function operationParts(draft: Draft, operations: XmlElement, owner: string): void {
  const { id } = operations.attributes;
  const idRef = operations.attributes['id-ref'];
  if (idRef !== undefined) draft.part('operations', `$id-ref=${draft.word(idRef)}`);
  else if (id !== undefined) draft.part('operations', `$id=${draft.word(id)}`);
  for (const op of operations.children) operationPart(draft, op, id ?? owner);
}

/** `op NAME interval=… … op_params … op_meta …`, always with the interval (`crmsh.md` §1.8). */
function operationPart(draft: Draft, op: XmlElement, owner: string): void {
  const { id, name = '', interval = '', ...others } = op.attributes;
  draft.ownId(id);
  // The id will be OWNER-NAME-INTERVAL.
  if (!/^[A-Za-z0-9_-]+$/.test(name) || !/^[A-Za-z0-9_.-]+$/.test(interval)) {
    draft.cannot(
      `crmsh can make no id for the operation ${name} with the interval ${JSON.stringify(interval)}`,
    );
  }
  const attributes = Object.entries(others).map(([attribute, value]) => {
    if (!OP_ATTRIBUTES.has(attribute)) draft.cannot(`crmsh makes a parameter of the attribute ${attribute}`);
    return draft.pair(attribute, value);
  });
  const sets = op.children.flatMap((set) => [
    set.name === 'meta_attributes' ? 'op_meta' : 'op_params',
    ...attributeList(draft, set, { defaultId: `${owner}-${name}-${interval}-${set.name}` }),
  ]);
  draft.part('op', name, draft.pair('interval', interval), ...attributes, ...sets);
}
