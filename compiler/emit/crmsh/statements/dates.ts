import type { XmlElement } from '../../cib/xml.js';
import type { Draft } from '../draft.js';

/**
 * What crmsh knows; its `yearsdays` is a slip for `yeardays`, which Pacemaker ignores. `moon` is gone in crmsh 5
 * (`crmsh.md` §2).
 */
const UNITS: ReadonlySet<string> = new Set([
  'hours',
  'monthdays',
  'weekdays',
  'months',
  'weeks',
  'years',
  'weekyears',
]);

/** `date lt|gt WHEN`, `date in start=… end=…`, `date spec hours=9-17`. */
export function dateWords(draft: Draft, date: XmlElement): string[] {
  const { operation, start, end } = date.attributes;
  switch (operation) {
    case 'gt':
      return ['date', 'gt', draft.word(start ?? '')];
    case 'lt':
      return ['date', 'lt', draft.word(end ?? '')];
    case 'date_spec': {
      const fields = fieldWords(draft, date);
      if (fields.length === 0) draft.cannot('crmsh has no empty date specification');
      return ['date', 'spec', ...fields];
    }
    default: {
      const words = [
        ...(start === undefined ? [] : [draft.pair('start', start)]),
        ...(end === undefined ? [] : [draft.pair('end', end)]),
        ...fieldWords(draft, date),
      ];
      if (words.length < 2) draft.cannot('crmsh wants both ends of a date range, or a duration');
      return ['date', 'in', ...words];
    }
  }
}

/** Of the `<duration>` or `<date_spec>`. */
function fieldWords(draft: Draft, date: XmlElement): string[] {
  return date.children.flatMap((fields) => {
    draft.ownId(fields.attributes.id);
    const given = Object.entries(fields.attributes).filter(([name]) => name !== 'id');
    if (given.length === 0) draft.cannot(`crmsh has no empty ${fields.name}`);
    return given.map(([name, value]) => {
      if (!UNITS.has(name) && !(name === 'moon' && !draft.since('5'))) {
        draft.cannot(`crmsh has no ${name} in dates`);
      }
      if (value === '') draft.cannot('crmsh has no empty values in dates');
      return draft.pair(name, value);
    });
  });
}
