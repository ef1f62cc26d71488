/** Words that the command lists share. */
export const DUMMY = 'ocf:pacemaker:Dummy';
export const STATE = 'ocf:pacemaker:Stateful';

/** Small resources to work on. */
export const create = (...ids: readonly string[]): string[] =>
  ids.map((id) => `resource create ${id} ${DUMMY} --no-default-ops`);
