/** Operations of a template that a resource replaces with its own. */
import type { ClusterModel, Operation, Primitive, Template } from '../../model/model.js';
import { primitivesOf } from '../../model/primitives-of.js';

export interface TemplateOverride {
  readonly primitive: Primitive;
  readonly template: Template;
  /** Of one name and role, in the order of writing. */
  readonly own: readonly Operation[];
  readonly inherited: readonly Operation[];
}

export function templateOverrides(written: ClusterModel): readonly TemplateOverride[] {
  const templates = new Map(written.templates.map((template) => [template.id, template]));
  return written.resources.flatMap(primitivesOf).flatMap((primitive) => {
    const template = primitive.template === undefined ? undefined : templates.get(primitive.template);
    if (!template) return [];
    const keys = new Set(primitive.operations.map(keyOf));
    return [...keys].flatMap((key): TemplateOverride[] => {
      const inherited = template.operations.filter((operation) => keyOf(operation) === key);
      const own = primitive.operations.filter((operation) => keyOf(operation) === key);
      return inherited.length === 0 ? [] : [{ primitive, template, own, inherited }];
    });
  });
}

/** No role, Started and Unpromoted are one class (`template_op_key` in Pacemaker's `complex.c`). */
function keyOf({ name, role }: Operation): string {
  return `${name} ${role === 'Promoted' || role === 'Stopped' ? role : 'Started'}`;
}
