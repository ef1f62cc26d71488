/** Settings of corosync.conf, and the addresses of the nodes on each link. */
import type { Attribute, ClusterModel, ClusterNode, Origin } from '../../model/model.js';
import { isIPv4, isIPv6 } from '../../types/address.js';
import { plainText } from './settings.js';

export interface CorosyncSetting {
  readonly text: string;
  readonly at: Origin;
}

/** A setting that is written down: what is implied has no place, and is right. */
export function corosyncSetting(attributes: readonly Attribute[], name: string): CorosyncSetting | undefined {
  const found = attributes.find((attribute) => attribute.name === name);
  const text = plainText(found?.value);
  return text === undefined || !found?.origin ? undefined : { text, at: found.origin };
}

/** One that is a number: milliseconds, votes. */
export function corosyncNumber(
  attributes: readonly Attribute[],
  name: string,
): { readonly number: number; readonly at: Origin } | undefined {
  const found = corosyncSetting(attributes, name);
  return found && /^\d+$/.test(found.text) ? { number: Number(found.text), at: found.at } : undefined;
}

/** Corosync's own nodes for which the source gives addresses. */
export function addressedNodes({ nodes }: ClusterModel): readonly ClusterNode[] {
  return nodes.filter(({ type, addresses }) => type === 'member' && addresses.length > 0);
}

/** How many links the nodes have; undefined where nobody says it. */
export function linkCount(model: ClusterModel): number | undefined {
  const counts = addressedNodes(model).map(({ addresses }) => addresses.length);
  return counts.length === 0 ? undefined : Math.max(...counts);
}

/** 4 or 6; undefined for a host name. */
export function familyOf(address: string): 4 | 6 | undefined {
  if (isIPv4(address)) return 4;
  return isIPv6(address) ? 6 : undefined;
}

/** `10.0.0` of `10.0.0.1`: a network of 256 addresses, because nobody knows the netmask. */
export function networkPart(address: string | undefined): string | undefined {
  return address !== undefined && isIPv4(address) ? address.replace(/\.\d+$/, '') : undefined;
}
