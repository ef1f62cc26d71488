/** What a script does besides configuring the cluster: told once for the whole script. */
import type { Origin } from '../../model/model.js';
import type { ImportSession } from '../session.js';

interface Kind {
  readonly names: Map<string, number>;
  first: Origin | undefined;
}

/** More names than that are not listed. */
const MOST_NAMES = 8;

export class Skipped {
  private readonly actions: Kind = { names: new Map(), first: undefined };
  private readonly programs: Kind = { names: new Map(), first: undefined };

  constructor(private readonly session: ImportSession) {}

  action(name: string, at: Origin): void {
    count(this.actions, name, at);
  }

  program(name: string, at: Origin): void {
    count(this.programs, name, at);
  }

  tell(): void {
    if (this.actions.first) {
      this.session.report('pcs-actions-skipped', this.actions.first, {
        kinds: listed(this.actions),
        count: total(this.actions),
      });
    }
    if (this.programs.first) {
      this.session.report('other-programs-skipped', this.programs.first, {
        programs: listed(this.programs),
        count: total(this.programs),
      });
    }
  }
}

function count(kind: Kind, name: string, at: Origin): void {
  kind.names.set(name, (kind.names.get(name) ?? 0) + 1);
  kind.first ??= at;
}

function total({ names }: Kind): number {
  return [...names.values()].reduce((sum, times) => sum + times, 0);
}

function listed({ names }: Kind): string {
  const all = [...names.keys()];
  const shown = all.slice(0, MOST_NAMES).join(', ');
  return all.length > MOST_NAMES ? `${shown} and ${all.length - MOST_NAMES} more` : shown;
}
