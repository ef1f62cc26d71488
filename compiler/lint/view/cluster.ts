/** The whole cluster, as rules look at it. */
import type { AgentFacts } from '../../agents/facts.js';
import { BOOTSTRAP_ID } from '../../model/ids.js';
import type { AgentName, ClusterModel, Colocation, NvSet, Order, Origin } from '../../model/model.js';
import type { Placement, Sequence } from '../../model/relations.js';
import { placements, sequences } from '../../model/relations.js';
import type { Platform } from '../../platforms/platform.js';
import { optionWord } from '../../platforms/words.js';
import { clusterOptions } from '../../tables/cluster-options.js';
import { parseBoolean } from '../../types/boolean.js';
import { parseScore } from '../../types/score.js';
import type { ResourceView, PrimitiveView } from './resource.js';
import { resourceView } from './resource.js';
import type { Setting } from './settings.js';
import { Settings } from './settings.js';

/** One pair of a colocation. */
export interface PlacementView extends Placement {
  readonly scoreValue: number;
  readonly constraint: Colocation;
  readonly at: Origin;
}

/** One pair of an order. */
export interface SequenceView extends Sequence {
  readonly kind: 'Mandatory' | 'Optional' | 'Serialize';
  readonly constraint: Order;
  readonly at: Origin;
}

export interface ClusterInput {
  /** Templates and references written out (`expandTemplates`). */
  readonly model: ClusterModel;
  readonly platform: Platform;
  readonly facts: (agent: AgentName) => AgentFacts | undefined;
  readonly nameOrigin: (resource: string) => Origin | undefined;
  /** Names of remote nodes and guest nodes. */
  readonly remoteNodes: Iterable<string>;
  /** Where something without a place is reported. */
  readonly fallback: Origin;
}

export class ClusterView {
  readonly model: ClusterModel;
  readonly platform: Platform;
  /** Resources at the top, in the order of the CIB. */
  readonly top: readonly ResourceView[];
  /** Every resource, inner ones too, by id. */
  readonly resources: ReadonlyMap<string, ResourceView>;
  readonly primitives: readonly PrimitiveView[];
  readonly fenceDevices: readonly PrimitiveView[];
  /** Cluster options that are written. `option` knows the defaults too. */
  readonly properties: Settings;
  /** Names of the cluster's own nodes. */
  readonly members: readonly string[];
  /** Names of remote nodes and guest nodes. */
  readonly remotes: readonly string[];
  readonly placements: readonly PlacementView[];
  readonly sequences: readonly SequenceView[];

  constructor(input: ClusterInput) {
    const { model, platform, facts, nameOrigin, fallback } = input;
    this.model = model;
    this.platform = platform;
    const { rscDefaults, opDefaults } = model;
    const known = { rscDefaults, opDefaults, facts, nameOrigin, fallback };
    this.top = model.resources.map((resource) => resourceView(resource, undefined, known));
    this.resources = new Map(this.top.flatMap(withInner).map((resource) => [resource.id, resource]));
    this.primitives = this.top.flatMap(({ primitives }) => primitives);
    this.fenceDevices = this.primitives.filter(({ isFenceDevice }) => isFenceDevice);
    this.properties = new Settings(byRank(model.properties).map((set) => ({ sets: [set], from: 'own' })));
    this.members = unique(model.nodes.filter(({ type }) => type === 'member').map(({ name }) => name));
    this.remotes = unique([
      ...model.nodes.filter(({ type }) => type === 'remote').map(({ name }) => name),
      ...input.remoteNodes,
    ]);
    this.placements = model.constraints.flatMap((constraint) =>
      constraint.kind !== 'colocation'
        ? []
        : placements(constraint).map((placement) => ({
            ...placement,
            scoreValue: parseScore(placement.score ?? '0') ?? 0,
            constraint,
            at: constraint.origin ?? fallback,
          })),
    );
    this.sequences = model.constraints.flatMap((constraint) =>
      constraint.kind !== 'order'
        ? []
        : sequences(constraint).map((sequence) => ({
            ...sequence,
            kind: constraint.orderKind ?? (constraint.score === '0' ? 'Optional' : 'Mandatory'),
            constraint,
            at: constraint.origin ?? fallback,
          })),
    );
  }

  get nodes(): readonly string[] {
    return unique([...this.members, ...this.remotes]);
  }

  /** A cluster option as written, under the old name or the new. */
  optionSetting(name: string): Setting | undefined {
    return this.properties.get(optionWord(this.platform, name)) ?? this.properties.get(name);
  }

  /** The value of a cluster option, or its default. */
  option(name: string): string | undefined {
    return this.optionSetting(name)?.value ?? this.#optionDefault(name);
  }

  /** Of an option that is true or false: garbage counts as the default, as in Pacemaker. */
  optionFlag(name: string): boolean {
    const text = this.optionSetting(name)?.value;
    const value = text === undefined ? undefined : parseBoolean(text);
    if (value !== undefined) return value;
    return parseBoolean(this.#optionDefault(name) ?? 'false') ?? false;
  }

  #optionDefault(name: string): string | undefined {
    const word = optionWord(this.platform, name);
    const known = clusterOptions(this.platform).find(
      (option) => option.name === word || option.name === name,
    );
    return known?.default;
  }

  /** The resources that a name of a constraint stands for: one, or those of a tag (templates are tags here). */
  named(name: string): readonly ResourceView[] {
    const resource = this.resources.get(name);
    if (resource) return [resource];
    const tag = this.model.tags.find(({ id }) => id === name);
    return (tag?.members ?? []).flatMap((member) => this.resources.get(member) ?? []);
  }
}

function withInner(resource: ResourceView): ResourceView[] {
  return [resource, ...resource.children.flatMap(withInner)];
}

/** `cib-bootstrap-options` comes before all others, whatever their scores (measured with Pacemaker 2.1.5). */
function byRank(sets: readonly NvSet[]): readonly NvSet[] {
  const score = (set: NvSet): number => parseScore(set.score ?? '0') ?? 0;
  const others = sets.filter(({ id }) => id !== BOOTSTRAP_ID);
  return [
    ...sets.filter(({ id }) => id === BOOTSTRAP_ID),
    ...others
      .map((set, index) => ({ set, index }))
      .sort((a, b) => score(b.set) - score(a.set) || b.index - a.index)
      .map(({ set }) => set),
  ];
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
