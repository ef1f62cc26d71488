/** `quorum { … device net { … heuristics { … } } }`. */
import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import { shown } from '../bind/shown.js';
import type { ClusterSetup, QuorumDevice } from '../model/model.js';
import type { Transport } from '../tables/corosync-options.js';
import { innerSections, pairsOf } from './cluster-sections.js';
import type { SectionSpec } from './corosync-settings.js';
import { readSettings } from './corosync-settings.js';
import { attributeText } from './typed-values.js';

export function readQuorum(
  ctx: FileContext,
  sections: readonly ast.Section[],
  transport: Transport,
): ClusterSetup['quorum'] {
  const spec: SectionSpec = { title: 'quorum', sections: [{ section: 'quorum' }], transport };
  const options = readSettings(ctx, pairsOf(ctx, sections, ['device']), spec).get('quorum') ?? [];
  const devices = innerSections(ctx, sections, 'quorum', ['device']);
  const device = devices.length === 0 ? undefined : readDevice(ctx, devices, transport);
  return { options, ...(device && { device }) };
}

function readDevice(ctx: FileContext, sections: readonly ast.Section[], transport: Transport): QuorumDevice {
  for (const { name } of sections) {
    const model = ctx.plain(name);
    if (model !== undefined) attributeText(ctx, { kind: 'enum', values: ['net'] }, model, name!, 'device');
  }
  const settings = readSettings(ctx, pairsOf(ctx, sections, ['heuristics']), {
    title: 'quorum device',
    sections: [{ section: 'device-net' }, { section: 'device' }],
    transport,
  });
  const heuristics = innerSections(ctx, sections, 'device', ['heuristics']);
  const options = settings.get('device-net') ?? [];
  if (!options.some((option) => option.name === 'host')) reportMissingHost(ctx, sections);
  return {
    model: 'net',
    generic: settings.get('device') ?? [],
    options,
    heuristics:
      readSettings(ctx, pairsOf(ctx, heuristics), {
        title: 'heuristics',
        sections: [{ section: 'heuristics' }],
        transport,
      }).get('heuristics') ?? [],
  };
}

/** A host that is written, but wrongly, was reported. */
function reportMissingHost(ctx: FileContext, sections: readonly ast.Section[]): void {
  if (sections.some((section) => ctx.isUnread(section))) return;
  if (pairsOf(ctx, sections, ['heuristics']).some((pair) => shown(pair.name) === 'host')) return;
  const why = 'it names the machine where corosync-qnetd runs';
  ctx.report('missing-option', sections[0]!.keyword, { name: '"host"', where: 'a quorum device', why });
}
