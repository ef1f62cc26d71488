/**
 * What the compiler needs of the world. The core has no file system, process or clock of its own: command line,
 * language server and tests each bring a host.
 */
export interface Host {
  /** The text of a file, or undefined when it does not exist or cannot be read. */
  readFile(path: string): string | undefined;
  /** `path` relative to the file that names it, normalised; both use the host's own notation. */
  resolve(fromFile: string, path: string): string;
  /** An environment variable (parameters may come from there: `HADSL_PARAM_NAME`). */
  env(name: string): string | undefined;
}
