/** Whether a rule of a location is true on a node, as far as the configuration alone can tell. */
import type { AttributeExpression, Rule, RuleCondition } from '../../model/model.js';
import type { ClusterView } from './cluster.js';
import type { NodeView } from './placement-nodes.js';
import { clusterName } from './placement-nodes.js';

/** Undefined: it depends on time, on agents, or on what only a running cluster knows. */
export type Truth = boolean | undefined;

export function ruleTruth(rule: Rule, node: NodeView, cluster: ClusterView): Truth {
  const truths = rule.conditions.map((condition) => conditionTruth(condition, node, cluster));
  const decisive = rule.op === 'or';
  if (truths.includes(decisive)) return decisive;
  return truths.includes(undefined) ? undefined : !decisive;
}

function conditionTruth(condition: RuleCondition, node: NodeView, cluster: ClusterView): Truth {
  if (condition.kind === 'rule') return ruleTruth(condition, node, cluster);
  // Conditions about resources and operations are never true in a location.
  if (condition.kind === 'resource' || condition.kind === 'operation') return false;
  return condition.kind === 'expression' ? expressionTruth(condition, node, cluster) : undefined;
}

function expressionTruth(condition: AttributeExpression, node: NodeView, cluster: ClusterView): Truth {
  const { attribute, operation, value, valueSource = 'literal' } = condition;
  // `%1` is what a pattern in the subject has caught.
  if (valueSource !== 'literal' || /%\d/.test(attribute)) return undefined;
  const found = valueOn(node, attribute, cluster);
  if (found === undefined) return undefined;
  if (operation === 'defined' || operation === 'not_defined') return operation === 'defined';
  return value === undefined ? undefined : compare(found, value, condition);
}

/** Undefined also for what is not set in the configuration: an agent may set it until the node restarts. */
function valueOn(node: NodeView, attribute: string, cluster: ClusterView): string | undefined {
  switch (attribute) {
    case '#uname':
      return node.name;
    case '#id':
      return node.model?.id;
    case '#kind':
      return node.kind;
    case '#cluster-name':
      return clusterName(cluster);
    case '#site-name':
      return node.attributes.text('site-name') ?? clusterName(cluster);
    default:
      return node.attributes.every(attribute).some(({ conditional }) => conditional)
        ? undefined
        : node.attributes.text(attribute);
  }
}

/** Texts are compared without regard to case; `<` and the like compare numbers where both sides are (cib.md §3.6). */
export function compare(
  found: string,
  wanted: string,
  { operation, type }: Pick<AttributeExpression, 'operation' | 'type'>,
): Truth {
  if (type === 'version') return undefined;
  const ordering = operation !== 'eq' && operation !== 'ne';
  const [a, b] = [Number(found), Number(wanted)];
  const numeric =
    (type ?? (ordering ? 'number' : 'string')) !== 'string' && !Number.isNaN(a) && !Number.isNaN(b);
  const order = numeric ? Math.sign(a - b) : textOrder(found.toLowerCase(), wanted.toLowerCase());
  switch (operation) {
    case 'eq':
      return order === 0;
    case 'ne':
      return order !== 0;
    case 'lt':
      return order < 0;
    case 'lte':
      return order <= 0;
    case 'gt':
      return order > 0;
    case 'gte':
      return order >= 0;
    case 'defined':
      return true;
    case 'not_defined':
      return false;
  }
}

function textOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
