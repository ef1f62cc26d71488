import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** One file that a target produces. */
export interface OutputFile {
  /** Suggested name: `cluster.pcs.sh`. */
  readonly name: string;
  readonly text: string;
  /** The file holds a secret in clear: write it with mode 0600. */
  readonly secret: boolean;
  /** A script that is meant to be run. */
  readonly executable: boolean;
}

export interface EmitResult {
  /** The first is the target's main output. Empty when something cannot be delivered (then there is an error). */
  readonly files: readonly OutputFile[];
  /** Errors (nothing may be written), warnings, and notes such as "delivered by a patch of the scratch file". */
  readonly diagnostics: readonly Diagnostic[];
}

/** Where the values of secrets come from; undefined: the target must leave them as references, or refuse. */
export type SecretSource = ReadonlyMap<string, string> | undefined;

export interface EmitOptions {
  readonly secrets: SecretSource;
  /** The source file's name, for the header comment of the output. */
  readonly source: string;
  /** Whether a comment in the source silences a diagnostic: then it is not given, and is in nobody's way. */
  readonly isSilenced?: (problem: Diagnostic) => boolean;
}
