/** Removing constraints by their ids. */
import type { Word } from '../../shell/command.js';
import type { CibElement } from '../../tree.js';
import { sectionOf } from '../../tree.js';
import type { PcsHandler } from '../command.js';
import { sinceEach } from '../settings/releases.js';
import { refuse, usage } from '../settings/terms.js';

/** The constraint, or a rule of a location; the last rule takes its constraint with it. */
export const constraintDelete: PcsHandler = (args, command, { cib }) => {
  if (args.length === 0) usage('constraint delete ID…', command.origin);
  const section = sectionOf(cib, 'constraints');
  for (const id of args) {
    const constraint = section.children.find((element) => element.id === id.text);
    if (constraint) constraint.remove();
    else removeRule(section, id);
  }
};

function removeRule(section: CibElement, id: Word): void {
  const rule = [...section.descendants()].find(({ name, id: own }) => name === 'rule' && own === id.text);
  const owner = rule?.parent;
  if (!rule || !owner) refuse(`there is no constraint or rule "${id.text}"`, id.origin);
  rule.remove();
  if (!owner.child('rule')) owner.remove();
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
