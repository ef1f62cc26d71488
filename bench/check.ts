/**
 * 1,000 files of 100 resources checked in one call of the command line, as .ha source and as CIBs, beside `crm_verify -x` on
 * the same CIBs, one after the other: it takes one file. `HADSL_BENCH_FILES` is another number of files.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../compiler/compile.js';
import { emitCib } from '../compiler/emit/cib/index.js';
import { call } from './call.js';
import { generateServices } from './generate.js';

const FILES = Number(process.env.HADSL_BENCH_FILES ?? 1000);
/** Of four primitives. */
const SERVICES = 25;

export function benchCheck(): void {
  const directory = mkdtempSync(join(tmpdir(), 'hadsl-bench-'));
  try {
    const [sources, cibs] = [join(directory, 'ha'), join(directory, 'cib')];
    mkdirSync(sources);
    mkdirSync(cibs);
    const names = Array.from({ length: FILES }, (_, n) => `cluster-${String(n).padStart(4, '0')}`);
    for (const [n, name] of names.entries()) {
      const text = generateServices(SERVICES, n);
      writeFileSync(join(sources, `${name}.ha`), text);
      writeFileSync(join(cibs, `${name}.cib.xml`), asCib(text));
    }
    console.log(
      `check: ${FILES} files of ${SERVICES * 4} primitives in one call; seconds, and a file in milliseconds`,
    );
    const cli = join(process.cwd(), 'dist/cli.js');
    const check = (folder: string): number =>
      seconds(() => void call(process.execPath, [cli, 'check', '--format', 'concise', folder]));
    const ha = check(sources);
    row('hadsl check DIR (.ha)', ha);
    const xml = check(cibs);
    row('hadsl check DIR (CIB)', xml);
    if (call('crm_verify', ['--version']) !== 0) {
      console.log('crm_verify is not here: no ratio');
      return;
    }
    const verify = seconds(() => {
      for (const name of names) call('crm_verify', ['-x', join(cibs, `${name}.cib.xml`)]);
    });
    row('crm_verify -x, each CIB', verify);
    console.log(`ratio to crm_verify: ${(ha / verify).toFixed(2)} (.ha), ${(xml / verify).toFixed(2)} (CIB)`);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** For the Pacemaker that is installed here in tests: another schema would be refused at once. */
function asCib(text: string): string {
  const host = {
    readFile: () => undefined,
    resolve: (_: string, path: string) => path,
    env: () => undefined,
  };
  const { model, platform } = compile(host, 'x.ha', { text, platform: 'debian12' });
  if (!model) throw new Error('the file of the bench does not compile');
  return emitCib(model, platform, { secrets: undefined, source: 'x.ha' }).files[0]!.text;
}

function seconds(run: () => void): number {
  const started = performance.now();
  run();
  return (performance.now() - started) / 1000;
}

function row(name: string, time: number): void {
  const each = ((time / FILES) * 1000).toFixed(1);
  console.log(`${name.padEnd(25)}${time.toFixed(2).padStart(8)}${each.padStart(9)}`);
}
