/** What is known about the agent of a primitive, and the names of parameters that crmsh corrects after it. */
import { agentFacts } from '../../agents/database.js';
import type { AgentFacts } from '../../agents/facts.js';
import type { CibElement } from '../tree.js';
import type { Configuration } from './configuration.js';

/** Of a primitive or template; that of its template, if it has one. */
export function factsOf(configuration: Configuration, primitive: CibElement): AgentFacts | undefined {
  const template = primitive.get('template');
  const source = template === undefined ? primitive : configuration.findObject(template);
  const type = source?.get('type');
  if (!source || type === undefined) return undefined;
  const provider = source.get('provider');
  return agentFacts(configuration.dialect.profile, {
    class: source.get('class') ?? '',
    type,
    ...(provider !== undefined && { provider }),
  });
}

/** `fast-stop` → `fast_stop` where the agent has only that; the id keeps the name as it was written. */
export function normalizeParameters(configuration: Configuration, primitive: CibElement): void {
  if (primitive.name !== 'primitive' && primitive.name !== 'template') return;
  const facts = factsOf(configuration, primitive);
  if (!facts) return;
  for (const pair of primitive.childrenNamed('instance_attributes').flatMap((set) => set.children)) {
    const name = pair.get('name');
    if (pair.name !== 'nvpair' || name === undefined || facts.parameters.has(name)) continue;
    const other = name.replaceAll('-', '_');
    if (facts.parameters.has(other)) pair.set('name', other, pair.originOf('name'));
  }
}
