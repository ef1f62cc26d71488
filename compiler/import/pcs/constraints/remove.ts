/** Removing constraints by their ids. */
import type { Word } from '../../shell/command.js';
import type { CibElement } from '../../tree.js';
import { sectionOf } from '../../tree.js';
import { type PcsHandler, PcsRefusal } from '../command.js';
import { sinceEach } from '../settings/releases.js';
import { refuse, usage } from '../settings/terms.js';

/** The constraint, or a rule of a location; the last rule takes its constraint with it. */
export const constraintDelete: PcsHandler = (args, command, { cib, version }) => {
  if (args.length === 0) usage('constraint delete ID…', command.origin);
  const section = sectionOf(cib, 'constraints');
  const missing = args.filter((id) => !removeConstraint(section, id))[0];
  if (!missing) return;
  // Up to 0.11.6 they are removed one by one.
  const partly = args.length > 1 && !sinceEach(version, '0.11.7');
  throw new PcsRefusal(
    `there is no constraint or rule "${missing.text}"`,
    missing.origin,
    partly ? 'pcs removes the others all the same' : undefined,
    partly,
  );
};

/** False when there is none. */
function removeConstraint(section: CibElement, id: Word): boolean {
  const constraint = section.children.find((element) => element.id === id.text);
  if (constraint) {
    constraint.remove();
    return true;
  }
  const rule = [...section.descendants()].find(({ name, id: own }) => name === 'rule' && own === id.text);
  const owner = rule?.parent;
  if (!rule || !owner) return false;
  rule.remove();
  if (!owner.child('rule')) owner.remove();
  return true;
}

/** Later releases take several ids. */
export const locationDelete: PcsHandler = (args, command, { cib, version }) => {
  const several = sinceEach(version, '0.11.7');
  if (args.length === 0 || (args.length > 1 && !several)) {
    return usage('constraint location delete ID', command.origin);
  }
  const section = sectionOf(cib, 'constraints');
  for (const id of args) {
    const found = section.childrenNamed('rsc_location').find((element) => element.id === id.text);
    if (!found) return refuse(`there is no location constraint "${id.text}"`, id.origin);
    found.remove();
  }
};
