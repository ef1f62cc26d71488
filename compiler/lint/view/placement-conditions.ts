/** Every rule of the configuration, wherever it stands, and the conditions in it. */
import type {
  AttributeExpression,
  DateExpression,
  Location,
  Origin,
  Rule,
  RuleCondition,
} from '../../model/model.js';
import type { ClusterView } from './cluster.js';

export interface RuleUse {
  readonly rule: Rule;
  /** The location that it stands in; undefined: a set of attributes or a lifetime. */
  readonly location: Location | undefined;
  readonly at: Origin | undefined;
}

const uses = new WeakMap<ClusterView, readonly RuleUse[]>();

/** The outermost rules. What a template shares is there once. */
export function ruleUses(cluster: ClusterView): readonly RuleUse[] {
  let found = uses.get(cluster);
  if (!found) uses.set(cluster, (found = usesIn(cluster)));
  return found;
}

function usesIn(cluster: ClusterView): readonly RuleUse[] {
  const found: RuleUse[] = [];
  const seen = new Set<string>();
  const add = (rule: Rule, location: Location | undefined): void => {
    const at = rule.origin ?? location?.origin;
    const place = at ? `${at.file}:${at.pos}:${at.end}` : '';
    if (place !== '' && seen.has(place)) return;
    seen.add(place);
    found.push({ rule, location, at });
  };
  const { constraints, ...rest } = cluster.model;
  for (const constraint of constraints) {
    if (constraint.kind === 'location' && 'rules' in constraint.choice) {
      for (const rule of constraint.choice.rules) add(rule, constraint);
    }
    for (const rule of constraint.lifetime ?? []) add(rule, undefined);
  }
  for (const rule of rulesWithin(rest)) add(rule, undefined);
  return found;
}

/** The model is plain data: rules are found wherever they may stand. */
function* rulesWithin(value: unknown): Generator<Rule> {
  if (typeof value !== 'object' || value === null) return;
  if (isRule(value)) yield value;
  else for (const inner of Object.values(value)) yield* rulesWithin(inner);
}

function isRule(value: object): value is Rule {
  return 'kind' in value && value.kind === 'rule' && 'conditions' in value;
}

/** The conditions of a rule, those of nested rules too. */
export function conditionsOf(rule: Rule): readonly Exclude<RuleCondition, Rule>[] {
  return rule.conditions.flatMap((condition) =>
    condition.kind === 'rule' ? conditionsOf(condition) : [condition],
  );
}

export function attributeConditions(rule: Rule): readonly AttributeExpression[] {
  return conditionsOf(rule).filter((condition) => condition.kind === 'expression');
}

export function dateConditions(rule: Rule): readonly DateExpression[] {
  return conditionsOf(rule).filter((condition) => condition.kind === 'date');
}
