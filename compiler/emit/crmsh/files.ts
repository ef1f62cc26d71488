import type { OutputFile } from '../output.js';
import { referencedVariables } from '../shell.js';
import type { Statement } from './layout.js';
import { layOut } from './layout.js';
import type { Sections } from './objects.js';
import { allBlocks } from './objects.js';
import { partition } from './parts.js';
import { loadScript } from './script.js';
import { hasReference } from './words.js';
import { XML_REFERENCE } from './xml-statement.js';

interface Output {
  /** By whom, from what, for what. */
  readonly written: string;
  /** The value of a secret is in some statement. */
  readonly secret: boolean;
  /** Of secrets whose values come when the file is loaded. */
  readonly variables: readonly string[];
}

/** `cluster.crm` */
export function mainFile(sections: Sections<Statement>, output: Output): OutputFile {
  return outputFile('cluster', allBlocks(sections), output, [
    'Load it with: crm configure load update cluster.crm',
    '(crm -F asks no questions; replace instead of update drops what the file does not have).',
  ]);
}

/**
 * `cluster.1.crm`, `cluster.2.crm`, …: the statements of the whole file, for as many loads as there are runs.
 *
 * Each load is a change of its own, and between two of them the resources run without their constraints; hence the words
 * about a shadow CIB, which becomes the cluster's in one step.
 */
export function partFiles(
  sections: Sections<Statement>,
  runs: readonly number[],
  output: Output,
): OutputFile[] {
  const width = String(runs.length).length;
  return partition(sections, runs).map((blocks, index) => {
    const name = `cluster.${String(index + 1).padStart(width, '0')}`;
    const written = `${output.written} Part ${index + 1} of ${runs.length}.`;
    return outputFile(name, blocks, { ...output, written }, [
      'Loaded one after the other, the parts keep the order of the resources. To change the cluster only once:',
      `crm cib new plan; crm -c plan configure load update ${name}.crm, and so on; crm cib commit plan`,
    ]);
  });
}

/** A file for crm; or a script that makes one and loads it, when there are secrets to come. */
function outputFile(
  name: string,
  blocks: readonly (readonly Statement[])[],
  { written, secret, variables }: Output,
  howTo: readonly string[],
): OutputFile {
  const text = layOut(blocks, [
    written,
    ...howTo,
    'These lines stand at the end because crmsh puts other comments into the CIB.',
  ]);
  if (!hasReference(text)) return { name: `${name}.crm`, text, secret, executable: false };
  const referenced = new Set(referencedVariables(text));
  const used = variables.filter(
    (variable) => referenced.has(variable) || referenced.has(XML_REFERENCE + variable),
  );
  const script = loadScript(layOut(blocks, [written]), used, [
    written,
    'Loads the configuration into the cluster. Arguments go to crm: -F for no questions, -c for a shadow CIB.',
  ]);
  return { name: `${name}.crm.sh`, text: script, secret: false, executable: true };
}
