import { templateUsers } from '../../../model/expand-templates.js';
import { rule } from '../../rule.js';
import { quoted } from '../../view/resource-queries.js';

export const unusedTemplate = rule<{ readonly name: string }>({
  code: 'HA6441',
  severity: 'info',
  message: ({ name }) => `no resource uses the template ${quoted(name)}`,
  hint: () => 'remove it',
  check({ written, complete, cluster, report, fixes, format }) {
    if (!complete) return;
    for (const template of written.templates) {
      if (templateUsers(written, template.id).length > 0) continue;
      const at = template.origin ?? cluster.resources.values().next().value?.at;
      if (!at) continue;
      const removal = fixes.remove(at, `Remove the template ${quoted(template.id)}`, 'unsafe');
      report(at, { name: template.id }, { fixes: format === 'ha' ? [removal] : [] });
    }
  },
  page: {
    means: 'A template without a resource that refers to it.',
    harm: 'It does nothing. Often the resources were meant to use it, and lack the operations that it holds.',
    avoid: `
template web ocf:heartbeat:apache { op monitor interval=10s }
primitive shop ocf:heartbeat:apache { configfile = /etc/httpd/shop.conf, op monitor interval=10s }`,
    prefer: `
template web ocf:heartbeat:apache { op monitor interval=10s }
primitive shop @web { configfile = /etc/httpd/shop.conf }`,
    references: ['Pacemaker Explained, "Reusing Resource Definitions with Templates"'],
  },
});
