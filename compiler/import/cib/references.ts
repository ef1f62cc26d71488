import type { CibElement } from '../tree.js';
import { needsCopy } from './rules.js';

/** The rules of the configuration that have an id. */
export function rulesById(configuration: CibElement): ReadonlyMap<string, CibElement> {
  const found = new Map<string, CibElement>();
  for (const element of configuration.descendants()) {
    if (element.name === 'rule' && element.id !== undefined) found.set(element.id, element);
  }
  return found;
}

/**
 * Ids that something in the configuration refers to: with `id-ref`, from a tag, from an ACL, in the text of an XPath.
 * (Resources, templates and tags are kept by their names anyway.)
 */
export function referencedIds(
  configuration: CibElement,
  rules: ReadonlyMap<string, CibElement>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (id: string | undefined): void => {
    if (id !== undefined) found.add(id);
  };
  for (const element of configuration.descendants()) {
    const rule = element.name === 'rule' ? rules.get(element.get('id-ref') ?? '') : undefined;
    if (!rule || !needsCopy(rule, element.parent?.name === 'rsc_location')) add(element.get('id-ref'));
    switch (element.name) {
      case 'obj_ref':
        add(element.id);
        break;
      case 'acl_permission':
        add(element.get('reference'));
        break;
      case 'read':
      case 'write':
      case 'deny':
        add(element.get('ref'));
        break;
    }
    for (const [, , id] of (element.get('xpath') ?? '').matchAll(/@id\s*=\s*(["'])([^"']+)\1/g)) add(id);
  }
  return found;
}
