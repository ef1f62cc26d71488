/**
 * What an import gathers. Files come one after the other into the same session: a CIB, then what a script does to it,
 * and the corosync.conf beside it.
 */
import type { DiagnosticName, ParamsOf } from '../diagnostics/catalogue.js';
import type { Diagnostic, DiagnosticExtras } from '../diagnostics/diagnostic.js';
import { diagnostic } from '../diagnostics/diagnostic.js';
import type { ClusterSetup, Origin } from '../model/model.js';
import type { Platform, Version } from '../platforms/platform.js';
import type { CibElement } from './tree.js';
import { emptyCibTree } from './tree.js';

export type ForeignFormat = 'cib' | 'crmsh' | 'pcs' | 'corosync';

export interface ImportSource {
  /** The name it has in messages. */
  readonly file: string;
  readonly text: string;
}

export interface ImportOptions {
  /** Whose tools the scripts are for: agent metadata, versions of pcs and crmsh, the schema that decides about role words. */
  readonly platform: Platform;
  /** The pcs release whose behaviour counts; else the platform's, else 0.11.5. */
  readonly pcs?: Version;
  /** The crmsh release; else the platform's, else 4.4.1. */
  readonly crmsh?: Version;
  /** How a crm file is meant: `crm configure load FILE`, or command by command. Undefined: as the file shows, else file. */
  readonly crmMode?: 'file' | 'command';
  /** False: nobody said which versions are meant, and the text itself may show it. */
  readonly versionsGiven?: boolean;
  /** Values for variables that a script takes from elsewhere. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** A node as Corosync knows it. */
export interface CorosyncHost {
  readonly name: string;
  readonly id?: string;
  /** One a link. */
  readonly addresses: readonly string[];
  readonly origin?: Origin;
}

export class ImportSession {
  /** `<cib>`. An importer of a CIB replaces it. */
  cib: CibElement = emptyCibTree();
  /** Whether it was read from a file, so that its words are those of an administrator and not of an importer. */
  hasCib = false;
  setup: ClusterSetup | undefined;
  hosts: CorosyncHost[] = [];
  readonly diagnostics: Diagnostic[] = [];
  /** Comments of a file that belong to no element (at its end, or before a cluster setup). */
  readonly comments: string[] = [];
  /** Those of `options.variables` that a script has. */
  readonly usedVariables = new Set<string>();
  /** The parameters that were made of a script's variables, and where the first of each stands. */
  readonly parameters = new Map<string, Origin>();

  /** What has nothing left in it, which was reported. */
  readonly emptied = new WeakSet<CibElement>();

  constructor(readonly options: ImportOptions) {}

  report<N extends DiagnosticName>(
    name: N,
    at: Origin,
    params: ParamsOf<N>,
    extras: DiagnosticExtras = {},
  ): void {
    this.diagnostics.push(diagnostic(name, at, params, extras));
  }

  get hasErrors(): boolean {
    return this.diagnostics.some(({ severity }) => severity === 'error');
  }
}
