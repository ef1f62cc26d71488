/** A worker of `check` that runs the sources: a loader given on the command line is not there in worker threads. */
import { register } from 'tsx/esm/api';

register();
await import('../../compiler/cli/bin.ts');
