/** A resource as Pacemaker sees it: with what it inherits, and what its agent's metadata says. */
import type { AgentFacts } from '../../agents/facts.js';
import { formatAgent } from '../../agents/names.js';
import type {
  AgentName,
  NvSet,
  Operation,
  Origin,
  Primitive,
  Resource,
  ResourceExpression,
  Role,
} from '../../model/model.js';
import { parseBoolean } from '../../types/boolean.js';
import { parseDuration } from '../../types/duration.js';
import type { Layer } from './settings.js';
import { plainText, Settings } from './settings.js';

/** Pacemaker's own: `PCMK_DEFAULT_ACTION_TIMEOUT_MS`, 2.1.5 to 3.0.2. */
const DEFAULT_TIMEOUT_MS = 20_000;

export class ResourceView {
  readonly children: ResourceView[];

  constructor(
    readonly model: Resource,
    readonly parent: ResourceView | undefined,
    protected readonly known: Known,
  ) {
    this.children = childrenOf(model).map((child) => resourceView(child, this, known));
  }

  get id(): string {
    return this.model.id;
  }

  get kind(): Resource['kind'] {
    return this.model.kind;
  }

  /** Where its name is written. */
  get at(): Origin {
    return this.known.nameOrigin(this.id) ?? this.model.origin ?? this.known.fallback;
  }

  /** The outermost container, or itself. */
  get top(): ResourceView {
    return this.parent?.top ?? this;
  }

  /** The clone or bundle that it runs in several instances of, itself included. */
  get instances(): ResourceView | undefined {
    return this.kind === 'clone' || this.kind === 'bundle' ? this : this.parent?.instances;
  }

  /** The group that it is a member of. */
  get group(): ResourceView | undefined {
    return this.parent?.kind === 'group' ? this.parent : undefined;
  }

  /** Whether instances of it can be promoted: of the clone or bundle itself, and of what is in it. */
  get promotable(): boolean {
    const { model } = this.instances ?? {};
    if (model?.kind === 'clone') return model.promotable;
    if (model?.kind !== 'bundle') return false;
    const { attributes } = model.container;
    const max = attributes.find(({ name }) => name === 'promoted-max' || name === 'masters')?.value;
    return Number(plainText(max) ?? 0) > 0;
  }

  /** The primitives in it, itself included. */
  get primitives(): readonly PrimitiveView[] {
    return (this.#primitives ??= this.children.flatMap((child) => child.primitives));
  }
  #primitives: readonly PrimitiveView[] | undefined;

  /** Meta attributes: its own, those of what it stands in, `rsc_defaults`. */
  get meta(): Settings {
    return (this.#meta ??= new Settings(this.metaLayers()));
  }
  #meta: Settings | undefined;

  /** A boolean meta attribute; undefined where it is not set, or to nonsense. */
  flag(name: string): boolean | undefined {
    const text = this.meta.text(name);
    return text === undefined ? undefined : parseBoolean(text);
  }

  protected metaLayers(): Layer[] {
    const layers: Layer[] = [{ sets: this.model.metaAttributes, from: 'own' }];
    for (let at = this.parent; at; at = at.parent) {
      layers.push({ sets: at.model.metaAttributes, from: 'inherited' });
    }
    layers.push({ sets: this.known.rscDefaults, from: 'defaults', matches: this.matches });
    return layers;
  }

  /** Whether a condition about resources is true of it. */
  protected readonly matches: NonNullable<Layer['matches']> = (condition) =>
    condition.kind === 'resource' ? false : undefined;
}

export class PrimitiveView extends ResourceView {
  declare readonly model: Primitive;
  readonly facts: AgentFacts | undefined;
  /** Its own, and those of the group, clone or bundle around it, which Pacemaker hands on. */
  readonly parameters: Settings;
  readonly operations: readonly OperationView[];

  constructor(model: Primitive, parent: ResourceView | undefined, known: Known) {
    super(model, parent, known);
    this.facts = model.agent && known.facts(model.agent);
    this.parameters = new Settings([
      { sets: model.instanceAttributes, from: 'own' },
      ...containersOf(parent).map((one) => ({
        sets: one.model.instanceAttributes,
        from: 'inherited' as const,
      })),
    ]);
    this.operations = model.operations.map((operation) => new OperationView(operation, this, known));
  }

  /** Undefined where its template does not exist. */
  get agent(): AgentName | undefined {
    return this.model.agent;
  }

  /** `ocf:heartbeat:IPaddr2`; '' without an agent. */
  get agentName(): string {
    return this.agent ? formatAgent(this.agent) : '';
  }

  get isFenceDevice(): boolean {
    return this.agent?.class === 'stonith';
  }

  override get primitives(): readonly PrimitiveView[] {
    return [this];
  }

  /** Of one of these types (`Filesystem`), whatever the provider; or of one of these full names. */
  isA(...types: readonly string[]): boolean {
    return this.agent !== undefined && (types.includes(this.agent.type) || types.includes(this.agentName));
  }

  /** The value of a parameter, or its default; undefined when it is unset, empty or a secret. */
  parameter(name: string): string | undefined {
    const set = this.parameters.get(name);
    const value = set ? set.value : this.facts?.parameters.get(name)?.default;
    return value === '' ? undefined : value;
  }

  /** Whether the agent advertises an action; undefined where nobody knows the agent. */
  advertises(action: string): boolean | undefined {
    return this.facts?.actions.some(({ name }) => name === action);
  }

  operationsNamed(name: string): readonly OperationView[] {
    return this.operations.filter((operation) => operation.name === name);
  }

  /** The monitors that run again and again. */
  get monitors(): readonly OperationView[] {
    return this.operationsNamed('monitor').filter(({ intervalMs, enabled }) => intervalMs > 0 && enabled);
  }

  /** How long an action may take, whether there is an `op` for it or not. In milliseconds. */
  timeoutMs(action: string): number {
    const operation = this.operationsNamed(action)[0];
    return operation
      ? operation.timeoutMs
      : timeoutOf(new Settings([defaultsLayer(this.known, this, action, 0)]));
  }

  /** What the metadata advises for an action, in milliseconds. */
  advisedMs(action: string, role?: Role, depth = 0): number | undefined {
    const advised = (this.facts?.actions ?? []).filter(({ name }) => name === action);
    const best =
      advised.find((one) => one.role === role && (one.depth ?? 0) === depth) ??
      advised.find((one) => one.role === role) ??
      advised.find((one) => (one.depth ?? 0) === depth) ??
      advised[0];
    return best?.timeout === undefined ? undefined : best.timeout * 1000;
  }

  protected override readonly matches: NonNullable<Layer['matches']> = (condition) => {
    if (condition.kind !== 'resource') return undefined;
    return matchesAgent(condition, this.model.agent);
  };
}

export class OperationView {
  /** Attributes of the `op`, its meta attributes, `op_defaults`. */
  readonly settings: Settings;
  /** What the agent gets: `OCF_CHECK_LEVEL`. */
  readonly parameters: Settings;

  constructor(
    readonly model: Operation,
    readonly resource: PrimitiveView,
    known: Known,
  ) {
    const attributes = model.attributes.map(({ name, value, origin }) => ({
      name,
      value: plainText(value),
      at: origin,
      conditional: false,
      from: 'own' as const,
    }));
    this.settings = new Settings(
      [
        { sets: model.metaAttributes, from: 'own' },
        defaultsLayer(known, resource, model.name, this.intervalMs),
      ],
      attributes,
    );
    this.parameters = new Settings([{ sets: model.instanceAttributes, from: 'own' }]);
  }

  get name(): string {
    return this.model.name;
  }

  get role(): Role | undefined {
    return this.model.role;
  }

  get at(): Origin {
    return this.model.origin ?? this.resource.at;
  }

  /** 0 for what does not recur, and for what Pacemaker cannot read. */
  get intervalMs(): number {
    return parseDuration(this.model.interval) ?? 0;
  }

  /** What Pacemaker really gives the action. */
  get timeoutMs(): number {
    return timeoutOf(this.settings);
  }

  /** The attribute of the `op` only: in its meta attributes and in `op_defaults` the option does nothing (measured, 2.1.5). */
  get enabled(): boolean {
    const attribute = this.model.attributes.find(({ name }) => name === 'enabled')?.value;
    return parseBoolean(plainText(attribute) ?? 'true') !== false;
  }

  /** `OCF_CHECK_LEVEL`, 0 by default. */
  get depth(): number {
    return Number(this.parameters.text('OCF_CHECK_LEVEL') ?? 0) || 0;
  }
}

/** What a view has to know of the cluster around it. */
export interface Known {
  readonly rscDefaults: readonly NvSet[];
  readonly opDefaults: readonly NvSet[];
  readonly facts: (agent: AgentName) => AgentFacts | undefined;
  readonly nameOrigin: (resource: string) => Origin | undefined;
  readonly fallback: Origin;
}

export function resourceView(model: Resource, parent: ResourceView | undefined, known: Known): ResourceView {
  return model.kind === 'primitive'
    ? new PrimitiveView(model, parent, known)
    : new ResourceView(model, parent, known);
}

/** What a resource stands in, the innermost first. */
function containersOf(resource: ResourceView | undefined): readonly ResourceView[] {
  return resource ? [resource, ...containersOf(resource.parent)] : [];
}

function childrenOf(resource: Resource): readonly Resource[] {
  switch (resource.kind) {
    case 'primitive':
      return [];
    case 'group':
      return resource.members;
    case 'clone':
      return [resource.child];
    case 'bundle':
      return resource.primitive ? [resource.primitive] : [];
  }
}

function matchesAgent(condition: ResourceExpression, agent: AgentName | undefined): boolean {
  const same = (wanted: string | undefined, found: string | undefined): boolean =>
    wanted === undefined || wanted === (found ?? '');
  return (
    same(condition.class, agent?.class) &&
    same(condition.provider, agent?.provider) &&
    same(condition.type, agent?.type)
  );
}

function defaultsLayer(known: Known, resource: PrimitiveView, name: string, intervalMs: number): Layer {
  return {
    sets: known.opDefaults,
    from: 'defaults',
    matches: (condition) => {
      if (condition.kind === 'resource') return matchesAgent(condition, resource.agent);
      if (condition.kind !== 'operation') return undefined;
      const interval = condition.interval === undefined ? intervalMs : parseDuration(condition.interval);
      return condition.name === name && interval === intervalMs;
    },
  };
}

function timeoutOf(settings: Settings): number {
  const text = settings.text('timeout');
  return (text === undefined ? undefined : parseDuration(text, 'timeout')) ?? DEFAULT_TIMEOUT_MS;
}
