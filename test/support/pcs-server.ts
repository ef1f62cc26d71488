/** The installed pcs without its start-up time, for suites that call it thousands of times (see `pcs-server/server.py`). */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const HERE = join(import.meta.dirname, 'pcs-server');

export class PcsServer {
  private readonly directory = mkdtempSync(join(tmpdir(), 'hadsl-pcs-'));
  private readonly socket = join(this.directory, 'socket');
  private readonly process: ChildProcess;
  private readonly ready: Promise<void>;

  constructor() {
    this.process = spawn('/usr/bin/python3', ['-Es', join(HERE, 'server.py'), this.socket], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.ready = new Promise((resolve, reject) => {
      this.process.stdout!.once('data', () => resolve());
      this.process.once('exit', (code) => reject(new Error(`the pcs server ended with ${code}`)));
    });
    this.ready.catch(() => undefined);
  }

  /** The environment in which `pcs` is the server's. */
  async environment(): Promise<Readonly<Record<string, string>>> {
    await this.ready;
    return { HADSL_PCS_SERVER: this.socket, PATH: `${HERE}:${process.env.PATH}:/usr/sbin:/sbin` };
  }

  stop(): void {
    this.process.kill();
    rmSync(this.directory, { recursive: true, force: true });
  }
}
