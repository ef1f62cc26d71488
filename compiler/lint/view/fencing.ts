/**
 * Who can fence whom. Pacemaker asks this only when a node has failed; nothing checks it before (crm_verify and crm_simulate
 * take every fencing for a success). Source: `can_fence_host_with_device()` (`daemons/fenced`), Pacemaker Explained "Fencing".
 */
import type { FencingLevel, Origin } from '../../model/model.js';
import { parseBoolean } from '../../types/boolean.js';
import { parseDuration } from '../../types/duration.js';
import type { ClusterView } from './cluster.js';
import { hostParameters, isHelper, isOneMachine, isShared } from './fencing-agents.js';
import { hostsOfList, readHostMap, same } from './fencing-hosts.js';
import type { HostMap } from './fencing-hosts.js';
import type { Answer } from './fencing-use.js';
import { mayUse, regularExpression } from './fencing-use.js';
import type { PrimitiveView } from './resource.js';
import type { Setting } from './settings.js';
import { plainText } from './settings.js';

export type HostCheck = 'dynamic-list' | 'static-list' | 'status' | 'none';

export class FenceDevice {
  readonly id: string;
  /** `fence_ipmilan`, `external/sbd`. */
  readonly type: string;
  readonly list: Setting | undefined;
  readonly map: Setting | undefined;
  readonly hostMap: HostMap | undefined;
  /** The nodes of the list and of the map. */
  readonly hosts: readonly string[];
  /** Of a Linux-HA plugin: the parameter that names its nodes. */
  readonly own: Setting | undefined;

  constructor(
    readonly primitive: PrimitiveView,
    private readonly cluster: ClusterView,
  ) {
    this.id = primitive.id;
    this.type = primitive.agent?.type ?? '';
    this.list = primitive.parameters.get('pcmk_host_list');
    this.map = primitive.parameters.get('pcmk_host_map');
    this.own = hostParameters(this.type)
      .map((name) => primitive.parameters.get(name))
      .find((setting) => setting?.value !== undefined && setting.value !== '');
    this.hostMap = this.map?.value === undefined ? undefined : readHostMap(this.map.value);
    this.hosts = [
      ...hostsOfList(this.list?.value ?? ''),
      ...(this.hostMap?.entries ?? []).map(({ node }) => node),
    ];
  }

  /** `hostlist="n1 n2:domain"` (external/libvirt), `HOSTLIST="n1=vm1;n2=vm2"` (external/vcenter). */
  get ownHosts(): readonly string[] {
    return hostsOfList(this.own?.value ?? '').map((entry) => entry.split(/[:=]/)[0] ?? '');
  }

  /** A list or map is written, if with a secret in it or without anything. */
  get namesHosts(): boolean {
    return this.list !== undefined || this.map !== undefined;
  }

  /** What is written for `pcmk_host_check`; undefined for nonsense too. */
  get writtenCheck(): HostCheck | undefined {
    const text = this.primitive.parameters.text('pcmk_host_check')?.toLowerCase();
    return CHECKS.find((check) => check === text);
  }

  /** How Pacemaker finds out whom it can fence; undefined where nobody knows the agent. */
  get check(): HostCheck | undefined {
    if (this.writtenCheck) return this.writtenCheck;
    if (this.namesHosts) return 'static-list';
    if (this.primitive.facts === undefined) return undefined;
    if (this.primitive.advertises('list')) return 'dynamic-list';
    return this.primitive.advertises('status') ? 'status' : 'none';
  }

  /** It works for every node by what it is. */
  get shared(): boolean {
    return isShared(this.type);
  }

  get helper(): boolean {
    return isHelper(this.type);
  }

  /** Why nobody uses it, whatever its list says. */
  get disabled(): 'stopped' | 'banned' | 'opt-in' | undefined {
    if (this.primitive.meta.text('target-role')?.toLowerCase() === 'stopped') return 'stopped';
    if (this.cluster.members.length === 0 || this.users.length > 0) return undefined;
    return this.cluster.optionFlag('symmetric-cluster') ? 'banned' : 'opt-in';
  }

  /** Members that may use it. */
  get users(): readonly string[] {
    return (this.#users ??= this.cluster.members.filter(
      (node) => mayUse(this.cluster, this.primitive, node) !== 'no',
    ));
  }
  #users: readonly string[] | undefined;

  /** Whether it is for a node, when somebody can use it. */
  targets(node: string): Answer {
    switch (this.check) {
      case 'none':
        return 'yes';
      case 'static-list':
        if (this.hosts.length === 0 && this.isSecret) return 'maybe';
        return this.hosts.some((host) => same(host, node)) ? 'yes' : 'no';
      default:
        return this.targetsByOwn(node);
    }
  }

  /** Whether it can really fence a node. */
  canFence(node: string): Answer {
    if (this.disabled || this.helper) return 'no';
    return this.targets(node);
  }

  /**
   * What it switches to fence a node, so far as the configuration tells: two nodes with the same text are one for the
   * device. Undefined where the agent finds the node by its name.
   */
  outlet(node: string): string | undefined {
    if (this.shared || this.helper) return undefined;
    const address = this.parameter('ip', 'ipaddr');
    const port = this.parameter('ipport') ?? '';
    const mapped = this.hostMap?.entries.find((entry) => same(entry.node, node))?.plug;
    // A plug that is set wins over the map and the name, unless it is "dynamic".
    const set = this.parameter('plug', 'port');
    const plug = set === 'dynamic' ? mapped : (set ?? mapped);
    if (isOneMachine(this.type) && this.parameter('port_as_ip') === undefined && address !== undefined) {
      return `${address} ${port} ${this.parameter('target') ?? ''}`;
    }
    if (plug === undefined) return undefined;
    const zone = ['region', 'zone', 'vmtype', 'managed'].map((name) => this.parameter(name) ?? '').join(' ');
    return `${this.type} ${address ?? ''} ${port} ${zone} ${plug}`;
  }

  /** Milliseconds: what is always waited, and up to what. */
  delay(node: string): { readonly base: number; readonly random: boolean } {
    const { parameters } = this.primitive;
    const text = parameters.text('pcmk_delay_base') ?? '0';
    const perNode = /[:=]/.test(text)
      ? readHostMap(text).entries.find((entry) => same(entry.node, node))?.plug
      : text;
    const max = parseDuration(parameters.text('pcmk_delay_max') ?? '0') ?? 0;
    const base = parseDuration(perNode ?? '0') ?? 0;
    const own = parseDuration(parameters.text('delay') ?? '0') ?? 0;
    return { base: base + own, random: max > base };
  }

  /** The longest delay that it may have, in milliseconds. */
  get longestDelay(): number {
    const text = this.primitive.parameters.text('pcmk_delay_base') ?? '0';
    const bases = /[:=]/.test(text) ? readHostMap(text).entries.map(({ plug }) => plug) : [text];
    const max = this.primitive.parameters.text('pcmk_delay_max') ?? '0';
    return Math.max(...[max, ...bases].map((one) => parseDuration(one) ?? 0), 0);
  }

  /** The first of these parameters that has a value. */
  parameter(...names: readonly string[]): string | undefined {
    return names
      .map((name) => this.primitive.parameters.text(name))
      .find((value) => value !== undefined && value !== '');
  }

  /** Whether one of these parameters is written, if as a secret. */
  has(...names: readonly string[]): boolean {
    return names.some((name) => {
      const setting = this.primitive.parameters.get(name);
      return setting !== undefined && setting.value !== '';
    });
  }

  private targetsByOwn(node: string): Answer {
    const { nodes } = this.cluster;
    const known = this.ownHosts.filter((host) => nodes.some((one) => same(one, host)));
    if (known.length === 0) return this.shared ? 'yes' : 'maybe';
    return known.some((host) => same(host, node)) ? 'yes' : 'no';
  }

  private get isSecret(): boolean {
    return [this.list, this.map].some((setting) => setting !== undefined && setting.value === undefined);
  }
}

const CHECKS: readonly HostCheck[] = ['dynamic-list', 'static-list', 'status', 'none'];

/** A node that somebody has to be able to fence. */
export interface FenceTarget {
  readonly node: string;
  readonly remote: boolean;
  readonly at: Origin | undefined;
}

export class Fencing {
  readonly devices: readonly FenceDevice[];
  /** Members and remote nodes; guest nodes and bundles are fenced by a restart of their resource. */
  readonly targets: readonly FenceTarget[];

  constructor(private readonly cluster: ClusterView) {
    this.devices = cluster.fenceDevices.map((primitive) => new FenceDevice(primitive, cluster));
    const { nodes } = cluster.model;
    const remotes = new Set([
      ...cluster.primitives.filter((one) => one.agentName === 'ocf:pacemaker:remote').map(({ id }) => id),
      ...nodes.filter(({ type }) => type === 'remote').map(({ name }) => name),
    ]);
    const placeOf = (node: string): Origin | undefined =>
      nodes.find(({ name }) => name === node)?.origin ?? cluster.resources.get(node)?.at;
    this.targets = [
      ...cluster.members.map((node) => ({ node, remote: false, at: placeOf(node) })),
      ...[...remotes]
        .filter((node) => !cluster.members.includes(node) && !isGuest(cluster, node))
        .map((node) => ({ node, remote: true, at: placeOf(node) })),
    ];
  }

  get enabled(): boolean {
    return this.cluster.optionFlag('stonith-enabled');
  }

  /** Devices that switch nodes off, and that somebody may use. */
  get working(): readonly FenceDevice[] {
    return this.devices.filter((device) => !device.disabled && !device.helper);
  }

  /** Nodes reset themselves with a hardware watchdog. */
  get watchdog(): boolean {
    const value = this.cluster.option('stonith-watchdog-timeout')?.trim() ?? '0';
    return value.startsWith('-') || (parseDuration(value, 'timeout') ?? 0) > 0;
  }

  /** The levels for a node, in order; undefined where a node attribute decides that nobody knows. */
  levelsFor(node: string): readonly FencingLevel[] | undefined {
    const levels = this.cluster.model.fencingLevels;
    const named = levels.filter(({ target }) => 'node' in target && same(target.node, node));
    const others = levels.map((level) => ({ level, fits: this.#fits(level, node) }));
    if (named.length === 0 && others.some(({ fits }) => fits === 'maybe')) return undefined;
    const found =
      named.length > 0 ? named : others.filter(({ fits }) => fits === 'yes').map(({ level }) => level);
    return [...found].sort((a, b) => a.index - b.index);
  }

  #fits({ target }: FencingLevel, node: string): Answer {
    if ('node' in target) return 'no';
    if ('pattern' in target) {
      const pattern = regularExpression(target.pattern);
      if (!pattern) return 'maybe';
      return pattern.test(node) ? 'yes' : 'no';
    }
    const attributes = this.cluster.model.nodes
      .filter(({ name }) => name === node)
      .flatMap((one) => one.attributes.flatMap(({ pairs }) => pairs));
    const value = attributes.find(({ name }) => name === target.attribute)?.value;
    if (value === undefined) return 'maybe';
    return plainText(value) === target.value ? 'yes' : 'no';
  }

  device(id: string): FenceDevice | undefined {
    return this.devices.find((device) => device.id === id);
  }

  /** Devices that may fence a node: those of its levels, or whoever is for it. */
  devicesFor(node: string): readonly FenceDevice[] {
    const levels = this.levelsFor(node) ?? [];
    if (levels.length === 0) return this.working.filter((device) => device.canFence(node) !== 'no');
    const ids = new Set(levels.flatMap(({ devices }) => devices));
    return this.devices.filter(({ id }) => ids.has(id));
  }

  /** What decides between two halves of a cluster beside fencing. */
  get quorumDevice(): boolean {
    return this.cluster.model.setup?.quorum.device !== undefined;
  }
}

/** Of a boolean of corosync. */
export function isOn(text: string | undefined): boolean {
  return text !== undefined && parseBoolean(text) === true;
}

function isGuest(cluster: ClusterView, node: string): boolean {
  if (cluster.primitives.some(({ meta }) => meta.text('remote-node') === node)) return true;
  return cluster.top.some(
    ({ kind, id }) => kind === 'bundle' && new RegExp(`^${escaped(id)}-\\d+$`).test(node),
  );
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

const seen = new WeakMap<ClusterView, Fencing>();

/** Made once for each cluster. */
export function fencingOf(cluster: ClusterView): Fencing {
  const known = seen.get(cluster);
  if (known) return known;
  const made = new Fencing(cluster);
  seen.set(cluster, made);
  return made;
}
