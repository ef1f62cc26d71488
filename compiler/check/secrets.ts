import type { Program } from '../bind/program.js';
import { shown } from '../bind/shown.js';
import type { ClusterModel } from '../model/model.js';

/** The secrets that stand somewhere in the model, in order of declaration. */
export function secretsOfModel(
  program: Program,
  model: Omit<ClusterModel, 'secrets'>,
): ClusterModel['secrets'] {
  const used = new Set<string>();
  collect(model, used);
  const secrets: ClusterModel['secrets'][number][] = [];
  for (const { decl, context } of program.declarations) {
    const name = decl.kind === 'Secret' ? shown(decl.name) : '';
    if (used.delete(name)) secrets.push({ name, origin: context.origin(decl) });
  }
  return secrets;
}

/** A `SecretRef` is the only thing in a model that has a `secret`. The model is a finite tree of plain data. */
function collect(value: unknown, used: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if ('secret' in value && typeof value.secret === 'string') used.add(value.secret);
  for (const part of Object.values(value)) collect(part, used);
}
