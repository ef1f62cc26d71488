/** Runs the commands of a pcs script on the CIB of the session, and on the copies of it that the script makes. */
import type { Origin } from '../../model/model.js';
import type { PcsDialect, Version } from '../../platforms/platform.js';
import { formatVersion } from '../../platforms/platform.js';
import type { ImportSession } from '../session.js';
import type { SimpleCommand, Word } from '../shell/command.js';
import { undoing } from '../tree.js';
import { parseArguments } from './arguments.js';
import { missingCommand } from './availability.js';
import type { Branch } from './branches.js';
import { isScope, pushScope } from './branches.js';
import type { PcsCommand, PcsHandler } from './command.js';
import { isUndone, PcsRefusal } from './command.js';
import { dispatch } from './dispatch.js';
import { Skipped } from './skipped.js';

export class PcsScript {
  readonly skipped: Skipped;
  private readonly branches = new Map<string, Branch>();
  private readonly release: string;
  /** Of the CIB of the cluster. */
  private changes = 0;

  constructor(
    private readonly session: ImportSession,
    private readonly version: Version,
    private readonly dialect: PcsDialect,
  ) {
    this.release = formatVersion(version);
    this.skipped = new Skipped(session);
  }

  run(command: SimpleCommand): void {
    this.refusable(command.origin, () => {
      const parsed = parseArguments(command, this.dialect);
      if (parsed.options.has('--help') || parsed.options.has('-h') || parsed.options.has('--version')) {
        this.skipped.action('help', command.origin);
        return;
      }
      const file = optionWord(parsed, '-f');
      const [first, second] = parsed.words.map(({ text }) => text);
      if (first === undefined) this.skipped.action('help', command.origin);
      else if (first === 'cluster' && second === 'cib') this.copy(parsed, file);
      else if (first === 'cluster' && second === 'cib-push') this.push(parsed, file);
      else this.dispatch(parsed, file);
    });
  }

  /** Files that nobody pushed are pushed. */
  finish(): void {
    for (const [file, branch] of this.branches) {
      if (!branch.changed) continue;
      this.session.report('pcs-not-pushed', branch.changed, { file });
      this.merge(branch);
    }
    this.skipped.tell();
  }

  private dispatch(command: PcsCommand, file: Word | undefined): void {
    const target = dispatch(command.words);
    switch (target.kind) {
      case 'action':
        this.skipped.action(target.name, command.origin);
        return;
      case 'elsewhere':
        if (this.isMissing(command)) return;
        this.session.report('pcs-no-effect-here', command.origin, { command: target.name, why: target.why });
        return;
      case 'unknown':
        if (!this.isMissing(command))
          this.session.report('pcs-unknown-command', wordsOrigin(command), {
            command: target.name,
            nearest: target.nearest,
          });
        return;
      case 'handler':
        if (!this.isMissing(command)) this.handle(target.handler, target.args, command, file);
    }
  }

  private isMissing(command: PcsCommand): boolean {
    const missing = missingCommand(
      command.words.map(({ text }) => text),
      this.version,
    );
    if (missing) {
      this.session.report('pcs-command-of-other-version', wordsOrigin(command), {
        ...missing,
        version: this.release,
      });
    }
    return missing !== undefined;
  }

  private handle(
    handler: PcsHandler,
    args: readonly Word[],
    command: PcsCommand,
    file: Word | undefined,
  ): void {
    if (!file) {
      this.onLive((cib) => {
        handler(args, command, this.context(cib));
      });
      return;
    }
    const branch = this.branch(file);
    const changed = (): void => {
      branch.changed ??= command.origin;
      branch.commands.push(() => {
        this.onLive((cib) => {
          handler(args, command, this.context(cib));
        });
      });
    };
    try {
      undoing(() => {
        handler(args, command, this.context(branch.cib));
      }, isUndone);
    } catch (problem) {
      if (!isUndone(problem)) changed();
      throw problem;
    }
    changed();
  }

  /** What a refused command did is undone. */
  private onLive(body: (cib: PcsScript['session']['cib']) => void): void {
    const { cib, setup, hosts } = this.session;
    const hostsBefore = [...hosts];
    this.changes++;
    try {
      undoing(() => {
        body(cib);
      }, isUndone);
    } catch (problem) {
      if (isUndone(problem)) {
        this.session.setup = setup;
        this.session.hosts = hostsBefore;
      }
      throw problem;
    }
  }

  private context(cib: PcsScript['session']['cib']): Parameters<PcsHandler>[2] {
    return { session: this.session, version: this.version, dialect: this.dialect, cib };
  }

  private refusable(at: Origin, body: () => void): void {
    try {
      body();
    } catch (problem) {
      if (!(problem instanceof PcsRefusal)) throw problem;
      this.session.report(
        'pcs-refused',
        problem.at.file === '' ? at : problem.at,
        { reason: problem.reason, version: this.release },
        problem.hint === undefined ? {} : { hint: problem.hint },
      );
    }
  }

  // -------------------------------------------------------------- files

  private branch({ text }: Word): Branch {
    const known = this.branches.get(text);
    if (known) return known;
    const made: Branch = {
      cib: this.session.cib.clone(),
      changed: undefined,
      commands: [],
      base: this.changes,
    };
    this.branches.set(text, made);
    return made;
  }

  /** `cluster cib [FILE] [scope=…]`. */
  private copy(command: PcsCommand, source: Word | undefined): void {
    const file = command.words.slice(2).find(({ text }) => !text.includes('='));
    if (!file) {
      this.skipped.action('cluster cib', command.origin);
      return;
    }
    const known = this.branches.get(file.text);
    if (known?.changed) {
      // pcs writes over the file. It is what a script that was put together from pieces does.
      this.session.report('pcs-guessed-value', command.origin, {
        found: `this writes over the changes that were made to ${file.text} and never pushed`,
        taken: 'they are imported all the same',
      });
      this.merge(known);
    }
    const from = source ? this.branch(source).cib : this.session.cib;
    this.branches.set(file.text, { cib: from.clone(), changed: undefined, commands: [], base: this.changes });
  }

  /** `cluster cib-push FILE [--config | scope=… | diff-against=…]`. */
  private push(command: PcsCommand, target: Word | undefined): void {
    const rest = command.words.slice(2);
    const [file, second] = rest.filter(({ text }) => !/^(?:scope|diff-against)=/.test(text));
    const scopeWord = rest.find(({ text }) => text.startsWith('scope='));
    const scope = command.options.has('--config') ? 'configuration' : scopeWord?.text.slice('scope='.length);
    const difference = rest.some(({ text }) => text.startsWith('diff-against='));
    if (!file) throw new PcsRefusal('it needs the name of a file', command.origin);
    if (second) throw new PcsRefusal(`it takes one file, and "${second.text}" is another`, second.origin);
    if (scopeWord && command.options.has('--config'))
      throw new PcsRefusal('--config is a scope already', scopeWord.origin);
    if (scope !== undefined && !isScope(scope))
      throw new PcsRefusal(`a CIB has no part "${scope}"`, (scopeWord ?? file).origin);
    if (difference && scope !== undefined)
      throw new PcsRefusal('a difference cannot be limited to a part of the CIB', command.origin);
    const branch = this.branches.get(file.text);
    if (!branch) {
      this.session.report('pcs-guessed-value', file.origin, {
        found: `the script does not show what is in ${file.text}`,
        taken: 'nothing is imported from it; import the file itself before this script',
      });
      return;
    }
    if (target) {
      this.branch(target).cib = pushScope(this.branch(target).cib, branch.cib, scope ?? 'configuration');
      this.branch(target).changed ??= command.origin;
    } else if (difference) this.merge(branch);
    else {
      this.session.cib = pushScope(this.session.cib, branch.cib, scope ?? 'configuration');
      this.changes++;
    }
    this.pushed(branch);
  }

  /** Only what was changed in the file: its commands, once more. */
  private merge(branch: Branch): void {
    const { diagnostics } = this.session;
    if (branch.base === this.changes) this.session.cib = branch.cib.clone();
    else {
      for (const repeat of branch.commands) {
        const told = diagnostics.length;
        try {
          repeat();
          // It has said all that when it ran on the file.
          diagnostics.length = told;
        } catch (problem) {
          if (!(problem instanceof PcsRefusal)) throw problem;
          this.session.report('pcs-refused', problem.at, { reason: problem.reason, version: this.release });
        }
      }
    }
    this.changes++;
    this.pushed(branch);
  }

  private pushed(branch: Branch): void {
    branch.changed = undefined;
    branch.commands = [];
    branch.base = this.changes;
  }
}

function optionWord(command: PcsCommand, name: string): Word | undefined {
  const found = command.options.get(name);
  return found === undefined || found === true ? undefined : found[0];
}

/** From `pcs` to the last word of the command's name, roughly. */
function wordsOrigin({ origin, words }: PcsCommand): Origin {
  const last = words[Math.min(words.length, 3) - 1];
  const first = words[0];
  if (!first || !last || last.origin.end < first.origin.pos) return origin;
  return { ...first.origin, end: Math.max(last.origin.end, first.origin.end) };
}
