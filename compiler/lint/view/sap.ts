/** SAP resources of a cluster. Sources: SAPHanaSR and SAPHanaSR-angi manual pages; `ocf:heartbeat:SAPInstance`. */
import type { ClusterView } from './cluster.js';
import { resourcesOf } from './resource-queries.js';
import type { PrimitiveView } from './resource.js';

/** `SAPHana` for scale-up, `SAPHanaController` for scale-out and for angi. */
export function hanaControllers(cluster: ClusterView): readonly PrimitiveView[] {
  return resourcesOf(cluster, 'SAPHana', 'SAPHanaController');
}

export function hanaTopologies(cluster: ClusterView): readonly PrimitiveView[] {
  return resourcesOf(cluster, 'SAPHanaTopology');
}

/** Whether two resources are about the same HANA instance, as far as it is written. */
export function sameInstance(a: PrimitiveView, b: PrimitiveView): boolean {
  return ['SID', 'InstanceNumber'].every((name) => {
    const [ours, theirs] = [a.parameter(name), b.parameter(name)];
    return ours === undefined || theirs === undefined || ours === theirs;
  });
}

export interface CentralServices {
  readonly sid: string;
  readonly ascs: PrimitiveView;
  /** The enqueue replication server of the same system. */
  readonly ers: PrimitiveView | undefined;
}

const INSTANCE = /^([A-Z][A-Z0-9]{2})_(ASCS|SCS|ERS)\d\d_/;

/** `NW1_ASCS00_sapnw1as` is the central services instance of NW1. */
export function instanceOf(primitive: PrimitiveView): { sid: string; isErs: boolean } | undefined {
  if (!primitive.isA('SAPInstance')) return undefined;
  const [, sid, kind] = INSTANCE.exec(primitive.parameter('InstanceName') ?? '') ?? [];
  return sid === undefined ? undefined : { sid, isErs: kind === 'ERS' };
}

export function centralServices({ primitives }: ClusterView): readonly CentralServices[] {
  const instances = primitives.flatMap((resource) => {
    const instance = instanceOf(resource);
    return instance ? [{ ...instance, resource }] : [];
  });
  return instances
    .filter(({ isErs }) => !isErs)
    .map(({ sid, resource }) => ({
      sid,
      ascs: resource,
      ers: instances.find((other) => other.isErs && other.sid === sid)?.resource,
    }));
}

/**
 * The first version of the enqueue replication: ASCS must start where ERS runs, which a rule on the attribute
 * `runs_ers_SID` says. The second one has no such rule.
 */
export function isFirstEnqueue({ model }: ClusterView, sid: string): boolean {
  return JSON.stringify(model.constraints.filter(({ kind }) => kind === 'location')).includes(
    `"runs_ers_${sid}"`,
  );
}

const ADDRESS = /^IP(addr2?|v6addr)$|move-(ip|vip|route)$|route53$|^powervs-/;

/** Whether a resource brings an address to its node: of the kernel, or by the routes of a cloud. */
export function isAddress({ agent }: PrimitiveView): boolean {
  return agent !== undefined && ADDRESS.test(agent.type);
}
