/**
 * Import and compile of a big CIB, beside what crm_verify needs to load and check it: both as a process of its own, and
 * import and compile alone in this process. The file is that of `HADSL_BENCH_CIB`, else the largest of the corpus, else one
 * that is made here.
 */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../compiler/compile.js';
import { emitCib } from '../compiler/emit/cib/index.js';
import { importFiles } from '../compiler/import/import.js';
import { call } from './call.js';
import { generateSource } from './generate.js';
import { measure } from './measure.js';

const RUNS = 9;
const CORPUS = join(process.cwd(), '../shared/corpus/cib');

export function benchImport(): void {
  const directory = mkdtempSync(join(tmpdir(), 'hadsl-bench-'));
  try {
    const path = theFile(directory);
    const text = readFileSync(path, 'utf8');
    const own = measure(RUNS, () => importAndCompile(text));
    console.log(`import: ${(text.length / 1e3).toFixed(0)} kB of CIB; median seconds`);
    console.log(`import and compile, in process   ${own.median.toFixed(3)}`);
    const cli = join(process.cwd(), 'dist/cli.js');
    const hadsl = measure(RUNS, () => void call(process.execPath, [cli, 'import', path, '--to', 'cib']));
    console.log(`hadsl import FILE --to cib       ${hadsl.median.toFixed(3)}`);
    if (call('crm_verify', ['--version']) !== 0) {
      console.log('crm_verify is not here: no ratio');
      return;
    }
    const verify = measure(RUNS, () => void call('crm_verify', ['-x', path]));
    const ratio = (seconds: number): string => (seconds / verify.median).toFixed(2);
    console.log(`crm_verify -x FILE               ${verify.median.toFixed(3)}`);
    console.log(`ratio to crm_verify: ${ratio(own.median)} in process, ${ratio(hadsl.median)} as a command`);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function importAndCompile(text: string): void {
  const { source, compiled } = importFiles([{ file: 'cib.xml', text }]);
  if (source === undefined || !compiled?.model) throw new Error('the CIB of the bench is not imported');
  emitCib(compiled.model, compiled.platform, { secrets: undefined, source: 'x.ha' });
}

function theFile(directory: string): string {
  const given = process.env.HADSL_BENCH_CIB;
  if (given !== undefined) return given;
  if (existsSync(CORPUS)) {
    const size = (name: string): number => statSync(join(CORPUS, name)).size;
    const largest = readdirSync(CORPUS).reduce((a, b) => (size(a) >= size(b) ? a : b));
    return join(CORPUS, largest);
  }
  const text = generateSource(200_000);
  const { model, platform } = compile(
    { readFile: () => undefined, resolve: (_, path) => path, env: () => undefined },
    'x.ha',
    { text },
  );
  const path = join(directory, 'cib.xml');
  writeFileSync(path, emitCib(model!, platform, { secrets: undefined, source: 'x.ha' }).files[0]!.text);
  return path;
}
