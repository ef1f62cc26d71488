/** crmsh in a Python process: texts go in, configurations come out. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface CrmRequest {
  readonly base?: string;
  readonly text: string;
  readonly mode: 'parse' | 'file' | 'command';
}

export interface CrmAnswer {
  readonly ok: boolean;
  /** For `parse`, what each line became. */
  readonly cib?: string | readonly string[];
  readonly log: string;
}

export class CrmDriver {
  private readonly child = spawn('/usr/bin/python3', [join(import.meta.dirname, 'crm-driver.py')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  private readonly lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();

  async ask(request: CrmRequest): Promise<CrmAnswer> {
    this.child.stdin.write(`${JSON.stringify(request)}\n`);
    const line = await this.lines.next();
    if (line.done) throw new Error('crm-driver.py has ended');
    return JSON.parse(line.value) as CrmAnswer;
  }

  stop(): void {
    this.child.stdin.end();
  }
}
