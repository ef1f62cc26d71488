import { shown } from './shown.js';
import type { OpenResource } from './symbols.js';

/**
 * The nodes that a resource brings into the cluster: a remote node has the name of its `ocf:pacemaker:remote`
 * resource, a guest node that of the meta attribute `remote-node`. Undefined: one with a name that could not be told.
 */
export function remoteNodeNames(
  resource: OpenResource,
  templates: ReadonlyMap<string, OpenResource>,
): (string | undefined)[] {
  const { decl, context, name } = resource;
  if (decl.kind !== 'Primitive') return [];
  const names: (string | undefined)[] = [];
  if (isRemoteAgent(agentOf(resource, templates))) names.push(name);
  for (const item of decl.body?.items ?? []) {
    if (item.kind !== 'AttributeSet' || item.which !== 'meta') continue;
    for (const pair of item.body?.items ?? item.options) {
      if (pair.kind !== 'Pair' || shown(pair.name) !== 'remote-node') continue;
      names.push(context.plain(pair.value));
    }
  }
  return names;
}

function agentOf(resource: OpenResource, templates: ReadonlyMap<string, OpenResource>): string {
  const { decl } = resource;
  if (decl.kind !== 'Primitive' && decl.kind !== 'Template') return '';
  const agent = shown(decl.agent);
  const template = agent.startsWith('@') ? templates.get(agent.slice(1)) : undefined;
  // A template has an agent, never another template: no way round in a circle.
  return template?.decl.kind === 'Template' ? shown(template.decl.agent) : agent;
}

function isRemoteAgent(agent: string): boolean {
  return agent === 'remote' || /^ocf:pacemaker:remote$/i.test(agent);
}
