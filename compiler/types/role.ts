import type { Role } from '../model/model.js';

const ROLES = new Map<string, Role>(
  Object.entries({
    started: 'Started',
    stopped: 'Stopped',
    promoted: 'Promoted',
    unpromoted: 'Unpromoted',
    master: 'Promoted',
    slave: 'Unpromoted',
  }),
);

/** Today's word for a role, in whatever case and vocabulary it was written. */
export function parseRole(text: string): Role | undefined {
  return ROLES.get(text.toLowerCase());
}
