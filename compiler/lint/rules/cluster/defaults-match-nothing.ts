import type {
  AgentName,
  NvSet,
  OperationExpression,
  ResourceExpression,
  Rule,
} from '../../../model/model.js';
import { parseDuration } from '../../../types/duration.js';
import type { PrimitiveView } from '../../view/resource.js';
import { rule } from '../../rule.js';

interface Params {
  readonly place: string;
  readonly wanted: string;
  readonly like: string | undefined;
}

type Condition = ResourceExpression | OperationExpression;

export const defaultsMatchNothing = rule<Params>({
  code: 'HA6508',
  severity: 'warning',
  message: ({ place, wanted }) => `these ${place} apply to nothing: no ${wanted}`,
  hint: ({ like }) =>
    like === undefined
      ? 'correct the condition, or remove the set'
      : `${like} is there: names are compared letter by letter`,
  check({ written, cluster, complete, report }) {
    if (!complete || cluster.primitives.length === 0) return;
    const check = (place: string, sets: readonly NvSet[]): void => {
      for (const { rule: when, origin } of sets) {
        const missed = when && decisive(when).find((condition) => !matchesAny(condition, cluster.primitives));
        if (!missed) continue;
        const at = missed.origin ?? origin;
        if (at) report(at, { place, wanted: inWords(missed), like: similar(missed, cluster.primitives) });
      }
    };
    check('defaults of resources', written.rscDefaults);
    check('defaults of operations', written.opDefaults);
  },
  page: {
    means:
      'A set of `rsc_defaults` or `op_defaults` is for resources of a class, provider or type, or for an operation, of which this cluster has none.',
    harm: `The defaults are written and shown, and never used: mostly a misspelt type or the wrong provider. The resources keep Pacemaker's
own defaults, 20 s for an operation.`,
    avoid: `
primitive db ocf:heartbeat:pgsql
op_defaults when resource ocf:heartbeat:postgres { timeout = 120s }`,
    prefer: `
primitive db ocf:heartbeat:pgsql
op_defaults when resource ocf:heartbeat:pgsql { timeout = 120s }`,
    notes: 'Class, provider and type are compared exactly, upper and lower case too.',
    references: ['Pacemaker Explained, "Rules", resource and operation expressions'],
  },
});

/** The conditions without which a rule is not true. */
function decisive(rule: Rule): readonly Condition[] {
  if (rule.op === 'or' && rule.conditions.length > 1) return [];
  return rule.conditions.flatMap((one): readonly Condition[] => {
    if (one.kind === 'rule') return decisive(one);
    return one.kind === 'resource' || one.kind === 'operation' ? [one] : [];
  });
}

function matchesAny(condition: Condition, primitives: readonly PrimitiveView[]): boolean {
  if (condition.kind === 'resource') {
    return primitives.some(({ agent }) => agent !== undefined && fits(condition, agent, (text) => text));
  }
  // Start, stop and the probe are done for every resource, whether it has an "op" or not.
  const ms = condition.interval === undefined ? undefined : parseDuration(condition.interval);
  const implicit = ['start', 'stop', 'monitor', 'promote', 'demote', 'notify', 'migrate_to', 'migrate_from'];
  if ((ms ?? 0) === 0 && [...implicit, 'reload', 'reload-agent'].includes(condition.name)) return true;
  return primitives.some(({ operations }) =>
    operations.some(
      ({ name, intervalMs }) => name === condition.name && (ms === undefined || intervalMs === ms),
    ),
  );
}

function fits(condition: ResourceExpression, agent: AgentName, read: (text: string) => string): boolean {
  const same = (wanted: string | undefined, found = ''): boolean =>
    wanted === undefined || read(wanted) === read(found);
  return (
    same(condition.class, agent.class) &&
    same(condition.provider, agent.provider) &&
    same(condition.type, agent.type)
  );
}

/** An agent of the cluster that differs in case, or in its provider only. */
function similar(condition: Condition, primitives: readonly PrimitiveView[]): string | undefined {
  if (condition.kind !== 'resource') return undefined;
  const lower = (text: string): string => text.toLowerCase();
  const found =
    primitives.find(({ agent }) => agent && fits(condition, agent, lower)) ??
    primitives.find(
      ({ agent }) => condition.type !== undefined && agent && lower(agent.type) === lower(condition.type),
    );
  return found?.agentName;
}

function inWords(condition: Condition): string {
  if (condition.kind === 'operation') {
    const every = condition.interval === undefined ? '' : ` every ${condition.interval}`;
    return `resource here has an operation "${condition.name}"${every}`;
  }
  const parts = [condition.class, condition.provider, condition.type].filter((part) => part !== undefined);
  return `resource here is of ${parts.join(':')}`;
}
