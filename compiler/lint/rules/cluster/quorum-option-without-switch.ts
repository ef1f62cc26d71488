import type { Origin } from '../../../model/model.js';
import { parseBoolean } from '../../../types/boolean.js';
import { rule } from '../../rule.js';
import { corosyncSetting } from '../../view/corosync.js';

export const quorumOptionWithoutSwitch = rule<{ option: string; needs: string }>({
  code: 'HA6568',
  severity: 'warning',
  message: ({ option, needs }) => `${option} has no effect without ${needs}`,
  hint: ({ needs }) => `add ${needs}, or remove it`,
  check({ written, complete, report }) {
    const quorum = written.setup?.quorum;
    if (!complete || !quorum) return;
    const on = (name: string): boolean =>
      parseBoolean(corosyncSetting(quorum.options, name)?.text ?? 'no') === true;
    const missing = (at: Origin | undefined, option: string, needs: string): void => {
      if (at) report(at, { option, needs });
    };
    const pairs = [
      ['last_man_standing_window', 'last_man_standing'],
      ['auto_tie_breaker_node', 'auto_tie_breaker'],
    ] as const;
    for (const [option, needs] of pairs) {
      if (!on(needs)) missing(corosyncSetting(quorum.options, option)?.at, option, `${needs} = yes`);
    }
    const heuristics = quorum.device?.heuristics ?? [];
    const mode = corosyncSetting(heuristics, 'mode')?.text ?? 'off';
    const command = heuristics.find(({ name }) => name.startsWith('exec_'));
    if (mode === 'off') missing(command?.origin, command?.name ?? '', 'mode = on');
    else if (!command)
      missing(corosyncSetting(heuristics, 'mode')?.at, `mode = ${mode}`, 'a command exec_NAME');
  },
  page: {
    means:
      'A part of a quorum feature that is switched off: heuristics without a mode, the window of last_man_standing without it.',
    harm: 'The cluster decides about quorum as if the option were not there. Heuristics are off by default, so that a command alone is never run.',
    avoid: `
cluster shop {
  quorum {
    device net {
      host = q.example.com, algorithm = ffsplit
      heuristics { exec_ping = "/usr/bin/ping -q -c 1 10.0.0.254" }
    }
  }
}`,
    prefer: `
cluster shop {
  quorum {
    device net {
      host = q.example.com, algorithm = ffsplit
      heuristics { mode = on, exec_ping = "/usr/bin/ping -q -c 1 10.0.0.254" }
    }
  }
}`,
    references: ['corosync-qdevice(8), "mode"', 'votequorum(5)'],
  },
});
