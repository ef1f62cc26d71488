/** The quorum section of corosync.conf, as votequorum reads it. Source: votequorum(5), `exec/votequorum.c` of corosync 3.1. */
import type { Attribute, Origin } from '../../model/model.js';
import { parseBoolean } from '../../types/boolean.js';
import type { ClusterView } from './cluster.js';
import { plainText } from './settings.js';

export class Quorum {
  readonly members: number;

  constructor(private readonly cluster: ClusterView) {
    this.members = cluster.members.length;
  }

  /** Nothing is known without a `cluster` declaration or a corosync.conf. */
  get known(): boolean {
    return this.cluster.model.setup !== undefined;
  }

  option(name: string): Attribute | undefined {
    return this.cluster.model.setup?.quorum.options.find((option) => option.name === name);
  }

  /** Undefined: not written. */
  flag(name: string): boolean | undefined {
    const text = plainText(this.option(name)?.value);
    return text === undefined ? undefined : parseBoolean(text);
  }

  /** Where an option is written; else the declaration. */
  place(name: string): Origin | undefined {
    return this.option(name)?.origin ?? this.cluster.model.setup?.origin;
  }

  get device(): boolean {
    return this.cluster.model.setup?.quorum.device !== undefined;
  }

  get deviceAlgorithm(): Attribute | undefined {
    return this.cluster.model.setup?.quorum.device?.options.find(({ name }) => name === 'algorithm');
  }

  /** Two nodes have it unless something else decides; hadsl and pcs write it by themselves. */
  get twoNode(): boolean {
    return (
      this.flag('two_node') ?? (this.members === 2 && !this.device && this.flag('auto_tie_breaker') !== true)
    );
  }
}
