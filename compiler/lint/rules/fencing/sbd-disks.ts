import { rule } from '../../rule.js';
import { isSbd } from '../../view/fencing-agents.js';
import { fencingOf } from '../../view/fencing.js';
import { valueText } from '../../view/fencing-words.js';

interface Params {
  readonly parameter: string;
  readonly problem: 'separator' | 'many' | 'twice';
  readonly separator: string;
}

export const sbdDisks = rule<Params>({
  code: 'HA6019',
  severity: 'warning',
  message: ({ parameter, problem, separator }) => {
    switch (problem) {
      case 'separator':
        return `${parameter} separates its disks by ${JSON.stringify(separator)}: the agent looks for one disk of that whole name`;
      case 'many':
        return `${parameter} names more than three disks, and sbd uses three at most`;
      case 'twice':
        return `${parameter} names the same disk twice`;
    }
  },
  hint: ({ problem, separator }) =>
    problem === 'separator'
      ? `separate them by ${JSON.stringify(separator)}`
      : 'use one disk, or three on different storage',
  check({ cluster, report, fixes }) {
    for (const { type, primitive } of fencingOf(cluster).devices) {
      if (!isSbd(type)) continue;
      const [parameter, separator] = type === 'fence_sbd' ? ['devices', ','] : ['sbd_device', ';'];
      const setting = primitive.parameters.get(parameter);
      if (!setting?.at || setting.value === undefined) continue;
      const disks = setting.value.split(/[\s,;]+/).filter((disk) => disk !== '');
      const params = { parameter: parameter, separator: separator };
      const wrong = [...setting.value.trim().matchAll(/[\s,;]+/g)].some(
        ([found]) => found.trim() !== separator,
      );
      if (disks.length > 3) report(setting.at, { ...params, problem: 'many' });
      else if (new Set(disks).size < disks.length) report(setting.at, { ...params, problem: 'twice' });
      else if (wrong && disks.every((disk) => disk.startsWith('/'))) {
        const text = valueText(disks.join(separator));
        const fix = fixes.replace(
          setting.at,
          `${setting.name} = ${text}`,
          `Separate by ${JSON.stringify(separator)}`,
        );
        report(setting.at, { ...params, problem: 'separator' }, { fixes: [fix] });
      }
    }
  },
  page: {
    means: 'The disks of an SBD device are written so that the agent misreads them, or there are too many.',
    harm: '`stonith:fence_sbd` takes commas, `stonith:external/sbd` semicolons. With another separator the agent finds no disk, and every fencing fails.',
    avoid: `
node n1
primitive sbd stonith:fence_sbd { devices = "/dev/disk/by-id/a;/dev/disk/by-id/b;/dev/disk/by-id/c" }`,
    prefer: `
node n1
primitive sbd stonith:fence_sbd { devices = "/dev/disk/by-id/a,/dev/disk/by-id/b,/dev/disk/by-id/c" }`,
    references: ['fence_sbd(8)', 'sbd(8)'],
  },
});
