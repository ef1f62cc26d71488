/** The corpora of CIBs that nobody here wrote. They are beside the project, not in it; where they are not, suites skip. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CORPUS = join(import.meta.dirname, '../../../shared/corpus');

export interface CorpusFile {
  readonly name: string;
  readonly text: string;
}

/** Undefined, and one line that says so, where the corpus is not there. */
export function corpusFiles(folder: 'cib' | 'real', suffix: string): readonly CorpusFile[] | undefined {
  const directory = join(CORPUS, folder);
  if (!existsSync(directory)) {
    console.log(`skipped: corpus/${folder} is not here`);
    return undefined;
  }
  return readdirSync(directory)
    .filter((name) => name.endsWith(suffix))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(directory, name), 'utf8') }));
}

/** Our own CIBs with what the corpora lack. */
export function gapFiles(): readonly CorpusFile[] {
  const directory = join(import.meta.dirname, 'cib/fixtures');
  return readdirSync(directory)
    .filter((name) => name.endsWith('.xml'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(directory, name), 'utf8') }));
}
