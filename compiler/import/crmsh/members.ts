/** Resources that get into a group, clone or bundle. */
import type { Origin } from '../../model/model.js';
import type { CibElement } from '../tree.js';
import type { Configuration } from './configuration.js';
import { containerOf, isResource, wordFor } from './objects.js';
import { MEMBER } from './parse/resources.js';

/** Whether all members may stand in the container: none is in another one, and all are of a kind that it takes. */
export function membersFit(
  configuration: Configuration,
  container: CibElement,
  replaced?: CibElement,
): boolean {
  let fit = true;
  for (const child of container.children) {
    if (child.name !== MEMBER && !isResource(child)) continue;
    const at = configuration.originOf(child);
    const existing = configuration.findObject(child.id ?? '');
    if (existing && existing === replaced) {
      configuration.session.report('crm-member-of-itself', at, { id: child.id ?? '' });
      fit = false;
    } else if (existing) fit = mayContain(configuration, container, existing, at, replaced) && fit;
    else if (child.name !== MEMBER) {
      configuration.session.report('crm-undeclared-member', at, { id: child.id ?? '' });
      fit = false;
    }
    if (child.name !== MEMBER) fit = membersFit(configuration, child, existing) && fit;
  }
  return fit;
}

function mayContain(
  configuration: Configuration,
  container: CibElement,
  member: CibElement,
  at: Origin,
  replaced: CibElement | undefined,
): boolean {
  const { session } = configuration;
  const id = member.id ?? '';
  const other = containerOf(member);
  if (other && other !== replaced) {
    session.report('crm-member-of-two', at, { id, container: other.id ?? '' });
    return false;
  }
  const onlyPrimitives = container.name === 'group' || container.name === 'bundle';
  const allowed = onlyPrimitives ? ['primitive'] : ['primitive', 'group'];
  if (allowed.includes(member.name)) return true;
  session.report('crm-not-a', at, { id, what: wordFor(member), expected: allowed.join(' or ') });
  return false;
}

/**
 * References to members become the members themselves. In an `xml` statement they are there already, and what was
 * declared of them goes.
 */
export function takeMembers(configuration: Configuration, container: CibElement): void {
  const missing: CibElement[] = [];
  for (const child of [...container.children]) {
    if (child.name !== MEMBER && !isResource(child)) continue;
    const id = child.id ?? '';
    const existing = configuration.findObject(id);
    if (child.name !== MEMBER) {
      existing?.remove();
      takeMembers(configuration, child);
      continue;
    }
    if (existing) container.append(existing, child);
    else if (id.startsWith('#'))
      configuration.session.report('crm-trailing-comment', configuration.originOf(child), {});
    else missing.push(child);
    child.remove();
  }
  reportMissing(configuration, container, missing);
}

function reportMissing(
  configuration: Configuration,
  container: CibElement,
  missing: readonly CibElement[],
): void {
  const { session } = configuration;
  // A bundle may be without a primitive.
  const isEmpty = missing.length > 0 && container.name !== 'bundle' && !container.children.some(isResource);
  if (isEmpty) session.emptied.add(container);
  for (const child of missing) {
    const params = { id: child.id ?? '', container: container.id ?? '' };
    session.report(
      isEmpty ? 'crm-nothing-left' : 'crm-missing-member',
      configuration.originOf(child),
      params,
    );
  }
}
