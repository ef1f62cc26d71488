import { identified } from '../../model/identified.js';
import type { WholeModel } from '../whole-model.js';

/** `reference` takes any id of the CIB that somebody chose; made-up ids are nothing to rely on. */
export function checkAclReferences({ model, symbols, report, guesser }: WholeModel): void {
  const references = model.aclRoles
    .flatMap((role) => role.permissions)
    .filter(({ scope }) => 'reference' in scope);
  if (references.length === 0) return;
  const ids = new Set<string>();
  for (const { element } of identified(model)) if (element.id !== '') ids.add(element.id);
  // A resource that has an error is not in the model, but it is there.
  for (const name of [...symbols.resources.keys(), ...symbols.templates.keys(), ...symbols.tags.keys()])
    ids.add(name);
  for (const { scope, origin } of references) {
    if (!('reference' in scope) || ids.has(scope.reference) || !origin) continue;
    if (symbols.maybeDeclared('resource', scope.reference)) continue;
    const suggestion = guesser.nearest(scope.reference, ids);
    report('unknown-id', origin, { id: scope.reference, suggestion });
  }
}
