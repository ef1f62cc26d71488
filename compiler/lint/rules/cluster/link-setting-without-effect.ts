import { rule } from '../../rule.js';
import { corosyncSetting, linkCount } from '../../view/corosync.js';

export const linkSettingWithoutEffect = rule<{ setting: string; why: string }>({
  code: 'HA6565',
  severity: 'info',
  message: ({ setting, why }) => `${setting} has no effect: ${why}`,
  hint: () => 'remove it, or set up what it is for',
  check({ written, complete, report }) {
    const { setup } = written;
    const links = linkCount(written);
    if (!complete || !setup || setup.transport !== 'knet' || links === undefined) return;
    const mode = corosyncSetting(setup.transportOptions, 'link_mode');
    for (const { options } of setup.links) {
      const priority = corosyncSetting(options, 'link_priority');
      if (!priority) continue;
      if (links === 1) report(priority.at, { setting: 'link_priority', why: 'there is one link' });
      else if (mode?.text === 'active' || mode?.text === 'rr') {
        report(priority.at, {
          setting: 'link_priority',
          why: `with link_mode = ${mode.text} all links are used`,
        });
      }
    }
    if (mode && links === 1) report(mode.at, { setting: 'link_mode', why: 'there is one link' });
  },
  page: {
    means: 'A setting that chooses among links, where there is one link or no choice.',
    harm: 'Nobody gets what was meant: most often the second link, or `link_mode = passive`, is missing.',
    avoid: `
cluster shop { link 0 { link_priority = 10 } }
node n1 [10.0.0.1]
node n2 [10.0.0.2]`,
    prefer: `
cluster shop { link 0 { link_priority = 10 } }
node n1 [10.0.0.1, 10.1.0.1]
node n2 [10.0.0.2, 10.1.0.2]`,
    references: ['corosync.conf(5), "knet_link_priority" and "link_mode"'],
  },
});
