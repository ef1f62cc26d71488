import type { Constraint } from '../../model/model.js';
import type { WholeModel } from '../whole-model.js';

/** In a constraint a tag stands for resources: Pacemaker does not find what else it lists. */
export function checkTagMembers({ model, symbols, report }: WholeModel): void {
  const used = new Set(model.constraints.flatMap(subjectsOf));
  for (const { id, members, origin } of model.tags) {
    if (!origin || !used.has(id)) continue;
    for (const name of members) {
      const other = symbols.ids.get(name);
      if (!other || symbols.resources.has(name) || symbols.templates.has(name) || symbols.tags.has(name))
        continue;
      const related = [{ message: `${JSON.stringify(name)} is declared here`, at: other.at }];
      const params = { what: 'resource or template', name, declaredAs: other.what };
      report('unusable-reference', origin, params, { related });
    }
  }
}

function subjectsOf(constraint: Constraint): readonly string[] {
  const terms = constraint.kind === 'location' ? constraint.subject : constraint.terms;
  if ('sets' in terms) return terms.sets.flatMap(({ members }) => members);
  if ('resource' in terms) return [terms.resource];
  if ('first' in terms) return [terms.first, terms.then];
  if (!('rsc' in terms)) return [];
  return 'withRsc' in terms ? [terms.rsc, terms.withRsc] : [terms.rsc];
}
