import { rule } from '../../rule.js';
import { fencingOf } from '../../view/fencing.js';

export const secondFenceSet = rule<{ name: string; kind: string }>({
  code: 'HA6062',
  severity: 'warning',
  message: ({ name, kind }) =>
    `the fence device ${JSON.stringify(name)} has several sets of ${kind}: the fencer reads one of them, and no rules`,
  hint: () => 'put everything into one set without a rule',
  check({ cluster, report }) {
    for (const { id, primitive } of fencingOf(cluster).devices) {
      const kinds = [
        ['parameters', primitive.model.instanceAttributes],
        ['meta attributes', primitive.model.metaAttributes],
      ] as const;
      for (const [kind, sets] of kinds) {
        const [, second] = sets.filter(({ pairs }) => pairs.length > 0);
        const at = second?.origin ?? second?.pairs[0]?.origin;
        if (at && !primitive.model.template) report(at, { name: id, kind });
      }
    }
  },
  page: {
    means:
      'The parameters or meta attributes of a fence device stand in more than one set, most often because one has a rule.',
    harm: 'For a resource, the scheduler joins the sets each time it looks. The fencer reads a device once, and does not: a host list or a delay in the other set is missing.',
    avoid: `
node n1
primitive ipmi stonith:fence_ipmilan {
  ip = 192.0.2.1, username = admin, password_script = /etc/pw
  params score=1 { pcmk_host_list = n1 }
}`,
    prefer: `
node n1
primitive ipmi stonith:fence_ipmilan {
  ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1
}`,
    references: ['Pacemaker Explained, "Fencing", on what is special about fence devices'],
  },
});
