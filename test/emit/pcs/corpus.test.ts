/**
 * Every form of command in the golden scripts against what real releases of pcs did with the same form: the corpus
 * holds commands with the answers of seven releases. What it does not hold is listed here, with where it is known from.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ROOT } from '../../support/compile-file.js';
import { partsOf, wordsOf } from './shapes.js';

const CORPUS = join(ROOT, '../shared/corpus/pcs/golden.jsonl');
const suiteOf = suite('pcs: forms of commands');
const present = existsSync(CORPUS);
if (!present) console.log('skipped: pcs: forms of commands (no ../shared)');

/** Platform → the release of the corpus that is nearest below. */
const RELEASES: Readonly<Record<string, string>> = {
  rhel7: '0.9.169',
  debian11: '0.10.8',
  rhel8: '0.10.18',
  debian12: '0.11.5',
  rhel9: '0.11.5',
  rhel10: '0.12.0',
};

/** Not in the corpus: where in the pcs reference it is. All but `--node` was executed on 0.11.5 by other tests here. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'resource defaults: k=v': 'row 16',
  'resource defaults: 0 names': 'row 16',
  // The corpus has it with a value that is refused (2.5).
  'resource utilization: k=v': '§1.3, §7 "utilization integer"',
  'resource utilization: 1 names': '§1.3',
  'stonith create: --no-default-ops': '§3.4/2',
  'stonith create op: timeout=': '§1.3: as for resources',
  'stonith create op: id=': '§3.2, op',
  // The corpus has `resource op remove ID NAME …`, accepted by all.
  'resource op remove: 1 names': '§1.3, §3.1',
  'stonith op remove: 1 names': '§1.3, row 18',
  'resource create op: role=Master': 'row 25',
  'resource create op: role=Slave': 'row 25',
  'resource create op: role=Unpromoted': 'row 25',
  'resource promotable: 2 names': 'row 11',
  'resource promotable: keyword meta': 'row 11',
  'resource promotable meta: k=v': 'row 11',
  'resource bundle create container: promoted-max=': 'row 51',
  'constraint location add: regexp': '§1.4',
  'constraint location add: 1 names': '§1.4: the other is the pattern',
  'constraint location rule: role=Promoted': 'row 27',
  'constraint rule add: 0 names': 'row 39',
  'constraint rule add: id=': '§1.4',
  'constraint rule add: score=': '§1.4',
  'constraint rule add: expression in words': 'row 39',
  // These only stand beside a role word that the release refuses.
  'constraint colocation add: id=': 'row 43',
  'constraint colocation set: sequential=': '§1.4',
  'constraint colocation setoptions: id=': '§1.4',
  'constraint ticket add: id=': '§1.4',
  'constraint ticket add: loss-policy=': '§1.4',
  'constraint ticket add: role master': 'row 25',
  'stonith level add: id=': 'row 23',
};

interface Answer {
  readonly rc: readonly number[];
}
interface Probe {
  readonly cmds: readonly string[];
  readonly results: Readonly<Record<string, Answer>>;
}

function probes(): Probe[] {
  return readFileSync(CORPUS, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Probe);
}

for (const [name, release] of Object.entries(RELEASES)) {
  if (!present) suiteOf.skip(name);
  else
    suiteOf(`${name}: pcs ${release} takes every form, or the reference says so`, () => {
      const accepted = new Set<string>();
      const rejected = new Set<string>();
      for (const { cmds, results } of probes()) {
        const { rc } = results[release]!;
        cmds.forEach((command, index) => {
          const code = Number(rc[index]);
          const into = code === 0 ? accepted : rejected;
          if (!Number.isNaN(code)) partsOf(wordsOf(command)).forEach((part) => into.add(part));
        });
      }
      const script = readFileSync(join(import.meta.dirname, 'golden', `${name}.pcs.sh`), 'utf8');
      const parts = new Set(commandsOf(script).flatMap(partsOf));
      const unknown: string[] = [];
      for (const part of parts) {
        if (accepted.has(part) || part in ELSEWHERE) continue;
        unknown.push(`${rejected.has(part) ? 'only rejected' : 'not there'}: ${part}`);
      }
      assert.equal(unknown, []);
    });
}

/** The pcs commands on the copy of the CIB. */
function commandsOf(script: string): string[][] {
  const lines = script.replaceAll(' \\\n', ' ').split('\n');
  return lines
    .filter((line) => /^\s*pcs -f "\$cib" /.test(line))
    .map((line) => wordsOf(line.trim().replace('pcs -f "$cib" ', '').replace(' ${force:+--force}', '')));
}

suiteOf.run();
