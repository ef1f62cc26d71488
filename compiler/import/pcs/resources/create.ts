/** `resource create` and `stonith create`. */
import type { CibElement } from '../../tree.js';
import type { PcsCommand, PcsContext, PcsHandler } from '../command.js';
import { refuse, usage } from '../settings/terms.js';
import { findAgent, isRemoteAgent } from './agents.js';
import { checkedBundle } from './bundle-parts.js';
import { appendClone, checkCloneOptions, checkNewCloneId } from './clone.js';
import { allowOptions, isForced } from './command-line.js';
import { groupOption, parseCreate, parseSimple, type Placement } from './create-parts.js';
import { moveIntoGroup, openGroup } from './group.js';
import { refuseTakenHost, refuseGuestMeta } from './nodes.js';
import { appendSet, arrangeFirst, pairsOf, type Pair } from './nvsets.js';
import { appendPrimitive, type PrimitivePlan } from './primitive.js';
import { pcsDoes } from './releases.js';

const OPTIONS = [
  '--agent-validation',
  '--before',
  '--after',
  '--group',
  '--force',
  '--future',
  '--disabled',
  '--no-default-ops',
  '--wait',
];

export const resourceCreate: PcsHandler = (args, command, context) => {
  allowOptions(command, context, ...OPTIONS);
  const [id, type, ...rest] = args;
  if (!id || !type) return usage('resource create ID AGENT …', command.origin);
  const { placement, ...parts } = parseCreate(rest, command, context);
  const force = isForced(command);
  const agent = findAgent(type, 'resource', force, context);
  const fence = agent.name.class === 'stonith';
  if (fence && pcsDoes(context, 'kindsApart')) {
    refuse('resource create makes no fence devices', type.origin, `use: pcs stonith create ${id.text} …`);
  }
  if (placement?.kind === 'clone')
    checkCloneOptions([{ agent, at: placement.at }], cloneMeta(placement), force, context);
  if (!force) {
    if (isRemoteAgent(agent)) {
      refuse(
        'this does not make a remote node',
        type.origin,
        'use "pcs cluster node add-remote", or --force if all is prepared',
      );
    }
    refuseGuestMeta(parts.meta);
  }
  if (isRemoteAgent(agent)) refuseTakenHost(parts.parameters.get('server')?.value ?? id, command, context);
  const monitorOnly =
    command.options.has('--no-default-ops') || (fence && pcsDoes(context, 'stonithMonitorOnly'));
  const plan: PrimitivePlan = {
    ...parts,
    id,
    agent,
    agentAt: type,
    meta: pairsOf(parts.meta),
    defaults: monitorOnly ? 'monitor only' : 'all',
    noun: 'resource',
  };
  place(plan, placement, command, context);
};

export const stonithCreate: PcsHandler = (args, command, context) => {
  const groups = pcsDoes(context, 'kindsApart')
    ? ['--group', '--before', '--after', '--future']
    : ['--future'];
  allowOptions(command, context, ...OPTIONS.filter((option) => !groups.includes(option)));
  const [id, type, ...rest] = args;
  if (!id || !type) return usage('stonith create ID AGENT …', command.origin);
  const parts = parseSimple(rest);
  const agent = findAgent(type, 'stonith', isForced(command), context);
  const meta: Pair[] = [...pairsOf(parts.meta)];
  // A device that unfences nodes when they join.
  const unfences = agent.facts?.actions.some(
    ({ name, automatic, onTarget }) => name === 'on' && automatic === true && onTarget === true,
  );
  if (unfences && !parts.meta.has('provides')) {
    meta.push({ name: 'provides', value: 'unfencing', nameOrigin: type.origin });
  }
  const plan: PrimitivePlan = {
    ...parts,
    id,
    agent,
    agentAt: type,
    meta,
    defaults: 'monitor only',
    noun: 'stonith',
  };
  place(plan, groupOption(command), command, context);
};

function cloneMeta(placement: Extract<Placement, { kind: 'clone' }>): readonly Pair[] {
  const pairs = pairsOf(placement.meta);
  return placement.promotable
    ? [...pairs, { name: 'promotable', value: 'true', nameOrigin: placement.at.origin }]
    : pairs;
}

function place(
  plan: PrimitivePlan,
  placement: Placement | undefined,
  command: PcsCommand,
  context: PcsContext,
): void {
  if (placement?.kind === 'clone' && placement.id) checkNewCloneId(placement.id, context);
  const group =
    placement?.kind === 'group' ? openGroup(placement.id, placement.beside, command, context) : undefined;
  const primitive = appendPrimitive(plan, command, context);
  const disabled = disabledElement(primitive, placement, command, context);
  if (placement?.kind === 'group') {
    moveIntoGroup(
      group!,
      [{ element: primitive, word: plan.id }],
      placement.beside,
      placement.after,
      context,
    );
  } else if (placement?.kind === 'bundle') {
    checkedBundle(placement.id, isForced(command), context).append(primitive);
  }
  if (command.options.has('--disabled')) stop(disabled, command, context);
}

/** The clone of a cloned resource; made here, since its options are part of the command. */
function disabledElement(
  primitive: CibElement,
  placement: Placement | undefined,
  command: PcsCommand,
  context: PcsContext,
): CibElement {
  if (placement?.kind !== 'clone') return primitive;
  const clone = appendClone(primitive, placement.tag, placement.id, command, context);
  appendSet(context, clone, 'meta_attributes', cloneMeta(placement), placement.at.origin);
  return clone;
}

/** `--disabled`. */
export function stop(element: CibElement, command: PcsCommand, context: PcsContext): void {
  arrangeFirst(context, element, [{ name: 'target-role', value: 'Stopped' }], command.origin);
}
