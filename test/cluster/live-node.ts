import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface CommandResult {
  readonly code: number | null;
  readonly output: string;
}

const NAMESPACES = ['--mount', '--net', '--uts', '--ipc', '--pid'];

/** Why a private cluster cannot be started on this machine; undefined when it can. */
export function cannotStart(): string | undefined {
  if (process.platform !== 'linux') return 'not Linux';
  if (process.getuid?.() !== 0) return 'not root';
  try {
    execFileSync('unshare', [...NAMESPACES, '--fork', '--mount-proc', 'true'], { stdio: 'ignore' });
  } catch {
    return 'namespaces are not permitted';
  }
  return undefined;
}

/** A one-node cluster (real corosync and pacemakerd) in namespaces of its own. */
export class LiveNode {
  readonly directory = mkdtempSync(join(tmpdir(), 'hadsl-cluster-'));
  private readonly process: ChildProcess;

  constructor(
    readonly name: string,
    corosyncConf: string,
    /** The CIB it starts with (`dc-deadtime=1s` saves 20 s). */
    cib: string,
  ) {
    writeFileSync(join(this.directory, 'corosync.conf'), corosyncConf);
    const cibDirectory = join(this.directory, 'pcmk', 'cib');
    mkdirSync(cibDirectory, { recursive: true });
    writeFileSync(join(cibDirectory, 'cib.xml'), cib, { mode: 0o600 });
    this.process = spawn(
      'unshare',
      [
        ...NAMESPACES,
        '--fork',
        '--mount-proc',
        'bash',
        join(import.meta.dirname, 'node.sh'),
        name,
        this.directory,
      ],
      { stdio: ['ignore', 'inherit', 'inherit'] },
    );
  }

  /** Runs a command on the node. */
  run(command: string, args: readonly string[], seconds = 120): CommandResult {
    const inner = String(this.innerPid());
    const enter = ['-t', inner, '-m', '-n', '-u', '-i', '-p', command, ...args];
    try {
      const output = execFileSync('nsenter', enter, {
        encoding: 'utf8',
        stdio: 'pipe',
        timeout: seconds * 1000,
      });
      return { code: 0, output };
    } catch (error) {
      const failure = error as { status?: number | null; stdout?: string; stderr?: string };
      return { code: failure.status ?? null, output: `${failure.stdout ?? ''}${failure.stderr ?? ''}` };
    }
  }

  /** Waits until the node is online and there is a DC. */
  async waitOnline(seconds = 60): Promise<void> {
    const end = Date.now() + seconds * 1000;
    let last = '';
    while (Date.now() < end) {
      await sleep(500);
      if (this.process.exitCode !== null) break;
      try {
        const { code, output } = this.run('crm_mon', ['--output-as=xml'], 10);
        last = output;
        if (
          code === 0 &&
          /<current_dc present="true"/.test(output) &&
          /<node name="[^"]+"[^>]* online="true"/.test(output)
        )
          return;
      } catch (error) {
        last = String(error);
      }
    }
    throw new Error(`the cluster did not come up: ${last}\n${this.log()}`);
  }

  /** `resource:node` → role, from `crm_mon`; clone instances without their number. */
  roles(): Map<string, string> {
    const { output } = this.run('crm_mon', ['--output-as=xml']);
    const roles = new Map<string, string>();
    for (const [, attributes] of output.matchAll(/<resource ([^>]*)>/g)) {
      const attribute = (name: string): string | undefined =>
        new RegExp(` ?${name}="([^"]*)"`).exec(attributes!)?.[1];
      const id = attribute('id')!.replace(/:\d+$/, '');
      if (attribute('failed') === 'true') roles.set(id, 'FAILED');
      else roles.set(id, attribute('role') ?? '?');
    }
    return roles;
  }

  log(): string {
    return ['corosync.out', 'pacemakerd.out']
      .map((name) => {
        try {
          return `${name}:\n${readFileSync(join(this.directory, name), 'utf8').slice(-2000)}`;
        } catch {
          return '';
        }
      })
      .join('\n');
  }

  stop(): void {
    const inner = this.innerPid();
    if (inner !== undefined) process.kill(inner, 'SIGKILL');
    this.process.kill('SIGKILL');
    rmSync(this.directory, { recursive: true, force: true });
  }

  /** The first process of the namespaces: the child of `unshare`. */
  private innerPid(): number | undefined {
    try {
      const children = readFileSync(
        `/proc/${this.process.pid}/task/${this.process.pid}/children`,
        'utf8',
      ).trim();
      return children === '' ? undefined : Number(children.split(' ')[0]);
    } catch {
      return undefined;
    }
  }
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
