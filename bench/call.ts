import { spawnSync } from 'node:child_process';

/** The exit code; -1 when there is no such program. */
export function call(command: string, args: readonly string[]): number {
  const path = `${process.env.PATH}:/usr/sbin:/sbin`;
  const { error, status } = spawnSync(command, args, {
    stdio: 'ignore',
    env: { ...process.env, PATH: path },
  });
  return error ? -1 : (status ?? -1);
}
