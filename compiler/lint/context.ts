/** What a rule gets to look at. */
import type { AgentFacts } from '../agents/facts.js';
import type { Symbols } from '../bind/context.js';
import type { AgentName, ClusterModel, Origin } from '../model/model.js';
import { expandTemplates } from '../model/expand-templates.js';
import type { Platform } from '../platforms/platform.js';
import type { Fixes } from './fixes.js';
import { fixes } from './fixes.js';
import { ClusterView } from './view/cluster.js';

export interface LintContext {
  /** The cluster with templates, references and defaults resolved: what most rules look at. */
  readonly cluster: ClusterView;
  /** The model as it was written. */
  readonly written: ClusterModel;
  readonly platform: Platform;
  /** False when the source names neither a platform nor was one given: the default platform is only a guess. */
  readonly platformGiven: boolean;
  /**
   * False when a part of the source was refused: then what seems to be missing may stand there. Rules that miss something
   * (no fence device, no order) say nothing then.
   */
  readonly complete: boolean;
  /** Whether all resources, nodes and locations are there, even where another constraint was refused. */
  readonly locationsComplete: boolean;
  /**
   * Whether the source describes a whole cluster: it declares nodes, or is a CIB with cluster options. A file with two
   * resources in it, or a script that adds one, says nothing about fencing or quorum.
   */
  readonly whole: boolean;
  /** What the source was: `ha`, or what was imported. */
  readonly format: SourceKind;
  readonly fixes: Fixes;
}

export type SourceKind = 'ha' | 'cib' | 'crmsh' | 'pcs' | 'corosync';

export interface LintInput {
  readonly model: ClusterModel;
  readonly symbols: Symbols;
  readonly platform: Platform;
  readonly platformGiven: boolean;
  readonly complete: boolean;
  readonly locationsComplete: boolean;
  readonly format: SourceKind;
  readonly entry: string;
  readonly facts: (agent: AgentName) => AgentFacts | undefined;
  /** The text of each file, for fixes. */
  readonly sources: ReadonlyMap<string, string>;
}

export function lintContext(input: LintInput): LintContext {
  const { model, symbols, platform, platformGiven, complete, locationsComplete, format, facts } = input;
  const fallback: Origin = { file: input.entry, pos: 0, end: 0 };
  const cluster = new ClusterView({
    model: expandTemplates(model),
    platform,
    facts,
    nameOrigin: (name) => symbols.resources.get(name)?.origin,
    remoteNodes: symbols.remoteNodes,
    fallback,
  });
  return {
    cluster,
    written: model,
    platform,
    platformGiven,
    complete,
    locationsComplete,
    whole: cluster.members.length > 0 || (format === 'cib' && model.properties.length > 0),
    format,
    fixes: fixes(symbols, input.sources),
  };
}
