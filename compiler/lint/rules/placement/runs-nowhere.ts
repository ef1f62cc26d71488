import type { Related } from '../../../diagnostics/diagnostic.js';
import type { Origin } from '../../../model/model.js';
import type { RuleContext } from '../../rule.js';
import { rule } from '../../rule.js';
import type { Limit } from '../../view/placement.js';
import { Placing, isAgainst } from '../../view/placement.js';
import { quoted } from '../../view/resource-queries.js';
import type { ResourceView } from '../../view/resource.js';

type Params =
  | { readonly why: 'banned' | 'opt-in' | 'promotion' | 'idle' | 'exclusive'; readonly resource: string }
  | { readonly why: 'all-idle' }
  | { readonly why: 'together' | 'apart'; readonly resource: string; readonly other: string };

export const runsNowhere = rule<Params>({
  code: 'HA6201',
  severity: 'error',
  message(p) {
    if (p.why === 'all-idle') return 'nothing can run: every node is in standby or maintenance';
    const name = quoted(p.resource);
    switch (p.why) {
      case 'banned':
        return `${name} can run nowhere: its locations leave no node`;
      case 'exclusive':
        return `${name} can run nowhere: no node is both allowed and marked resource-discovery=exclusive`;
      case 'opt-in':
        return `${name} can run nowhere: the cluster has symmetric-cluster=false, and no location lets it run on a node`;
      case 'promotion':
        return `${name} can be promoted nowhere: its locations leave no node for the role Promoted`;
      case 'idle':
        return `${name} can run nowhere: every node that its constraints allow is in standby or maintenance, or is a remote node that is never started`;
      case 'together':
        return `${name} can run nowhere: it must be where ${quoted(p.other)} is, and there is no node for both`;
      case 'apart':
        return `${name} can run nowhere: it must not be where ${quoted(p.other)} is, which takes the nodes it could have`;
    }
  },
  hint(p) {
    if (p.why === 'opt-in') return `write a location: location ${p.resource} prefers NODE = 100`;
    return p.why === 'banned' ? 'a sum below 0 is a ban as well, however small' : undefined;
  },
  check(ctx) {
    if (!ctx.whole || !ctx.locationsComplete) return;
    const placing = Placing.of(ctx.cluster);
    // Without nodes there is nothing to run on, and nothing to say.
    if (placing.nodes.length === 0) return;
    // Reported once, where the nodes are.
    const allIdle = placing.nodes.every((node) => node.idle);
    const [first] = placing.nodes;
    if (allIdle && first?.at) ctx.report(first.at, { why: 'all-idle' });
    for (const resource of ctx.cluster.top) {
      // Devices have a rule of their own: they are used without being started.
      if (!resource.primitives.some(({ isFenceDevice }) => isFenceDevice)) {
        examine(ctx, placing, resource, allIdle);
      }
    }
  },
  page: {
    means: `No node is left for a resource: locations ban it from each node, or it has to share a node with a resource that is never
where it may be. In a cluster with \`symmetric-cluster=false\` every resource needs a location with a
score of 0 or more. Rules are taken into account as far as the configuration alone decides them.`,
    harm: `The resource stays stopped on a healthy cluster, and \`crm_verify\` says nothing. A scores' sum below 0 is a ban like
-INFINITY: with \`avoids n1 = 100\` and nothing else, the resource does not run on n1, even when n1 is the last node.`,
    avoid: `
node n1
node n2
primitive web systemd:httpd
location web avoids n1, n2`,
    prefer: `
node n1
node n2
primitive web systemd:httpd
location web avoids n1`,
    references: [
      'Pacemaker Explained, "Constraints", "Deciding Which Nodes a Resource Can Run On"',
      'Pacemaker Explained, "Asymmetrical Opt-In Clusters"',
    ],
  },
});

function examine(ctx: RuleContext<Params>, placing: Placing, resource: ResourceView, allIdle: boolean): void {
  if (placing.allowed(resource).size === 0) {
    reportBanned(ctx, placing, resource);
    return;
  }
  // Members first: the group itself is a consequence.
  const broken = resource.kind === 'group' && resource.children.some((one) => isNowhere(placing, one));
  if (broken) {
    for (const member of resource.children) {
      if (placing.allowed(member).size === 0) reportBanned(ctx, placing, member);
      else if (isNowhere(placing, member)) reportLimit(ctx, placing, member, false);
    }
    return;
  }
  if (isNowhere(placing, resource)) reportLimit(ctx, placing, resource, false);
  else if (!allIdle && [...placing.possibleNodes(resource)].every((node) => node.idle)) {
    ctx.report(resource.at, { why: 'idle', resource: resource.id });
  } else if (resource.promotable && placing.possibleNodes(resource, true).size === 0) {
    if (placing.allowed(resource, true).size > 0) reportLimit(ctx, placing, resource, true);
    else
      ctx.report(
        resource.at,
        { why: 'promotion', resource: resource.id },
        { related: locationsOf(placing, resource) },
      );
  }
}

function isNowhere(placing: Placing, resource: ResourceView): boolean {
  return placing.possibleNodes(resource).size === 0;
}

function reportBanned(ctx: RuleContext<Params>, placing: Placing, resource: ResourceView): void {
  const own = placing.preferencesOf(resource);
  const exclusive = own.some(({ constraint }) => constraint.resourceDiscovery === 'exclusive');
  const lacking =
    !placing.symmetric &&
    own.every((one) => one.role === 'Promoted' || one.role === 'Stopped' || isAgainst(one));
  const why = exclusive ? 'exclusive' : lacking ? 'opt-in' : 'banned';
  ctx.report(resource.at, { why, resource: resource.id }, { related: locationsOf(placing, resource) });
}

/** Only the first in a chain: what follows a resource that runs nowhere does not run either. */
function reportLimit(
  ctx: RuleContext<Params>,
  placing: Placing,
  resource: ResourceView,
  promoted: boolean,
): void {
  const limits = placing.limitsOf(resource, promoted);
  const isConsequence = limits.some(
    ({ apart, leader, leaderPromoted }) => !apart && placing.possibleNodes(leader, leaderPromoted).size === 0,
  );
  if (isConsequence) return;
  const limit = tightest(placing, resource, limits, promoted);
  if (!limit || isEverywhere(placing, limit)) return;
  const at = limit.placement?.at ?? resource.at;
  ctx.report(
    at,
    { why: limit.apart ? 'apart' : 'together', resource: resource.id, other: limit.leader.id },
    { related: [...locationsOf(placing, resource), ...locationsOf(placing, limit.leader)].slice(0, 4) },
  );
}

/** Apart from a clone with an instance on each node: reported where colocations are looked at. */
function isEverywhere(placing: Placing, { apart, leader, leaderPromoted }: Limit): boolean {
  return apart && placing.possibleNodes(leader, leaderPromoted).size === placing.nodes.length;
}

/** The one that leaves nothing by itself, or else the last. */
function tightest(
  placing: Placing,
  resource: ResourceView,
  limits: readonly Limit[],
  promoted: boolean,
): Limit | undefined {
  const allowed = [...placing.allowed(resource, promoted)];
  return limits.find((limit) => !allowed.some((node) => placing.nodesOf(limit).has(node))) ?? limits.at(-1);
}

function locationsOf(placing: Placing, resource: ResourceView): Related[] {
  const places = new Map<string, Origin>();
  for (const { at } of placing.preferencesOf(resource)) if (at) places.set(`${at.file}:${at.pos}`, at);
  return [...places.values()]
    .slice(0, 4)
    .map((at) => ({ message: `a location of ${quoted(resource.id)}`, at }));
}
