/**
 * The defects that the reference of mistakes (mistakes.md) says the files of corpus/real have, with the finding that
 * answers each; the files that it names as traps, where a rule has to be silent; and the entries whose defect is not in
 * the file that is named for it.
 */
import type { DiagnosticName } from '../../../compiler/diagnostics/catalogue.js';
import type { Finding } from './real.js';

export interface KnownDefect {
  /** The number at the beginning of the file's name. */
  readonly file: string;
  readonly id: string;
  readonly by: DiagnosticName;
  readonly severity: Finding['severity'];
  /** Where the finding stands, if the rule reports something else in the file too. */
  readonly line?: number;
  readonly note?: string;
}

const defects = (
  id: string,
  by: DiagnosticName,
  severity: Finding['severity'],
  files: readonly (string | readonly [file: string, line: number])[],
  note?: string,
): KnownDefect[] =>
  files.map((one) => ({
    file: typeof one === 'string' ? one : one[0],
    id,
    by,
    severity,
    ...(typeof one !== 'string' && { line: one[1] }),
    ...(note !== undefined && { note }),
  }));

export const KNOWN_DEFECTS: readonly KnownDefect[] = [
  ...defects('F01', 'fencing-disabled', 'warning', ['012', '013', '014', '026', '110', '209', '211']),
  ...defects('F01', 'fencing-disabled', 'warning', ['221', '230', '232', '240']),
  ...defects('F02', 'fencing-left-open', 'info', ['020', '022'], 'parts of a configuration, without nodes'),
  ...defects('F05', 'fence-device-without-hosts', 'warning', [
    ['004', 8],
    ['004', 12],
  ]),
  ...defects('F06', 'pcs-refused', 'error', [
    ['201', 41],
    ['201', 47],
    ['201', 53],
    ['201', 59],
  ]),
  ...defects('F13', 'sbd-without-watchdog', 'warning', ['004']),
  ...defects('F15', 'fence-device-cloned', 'error', ['131']),
  ...defects('F21', 'no-quorum-ignored', 'warning', ['013', '014', '026', '109', '110', '124', '125']),
  ...defects('F21', 'no-quorum-ignored', 'warning', ['129', '131', '230', '232']),
  ...defects('F22', 'dlm-without-fencing', 'warning', [
    ['221', 3],
    ['221', 4],
  ]),
  ...defects('F22', 'dlm-failure-ignored', 'warning', [
    ['221', 3],
    ['221', 4],
    ['221', 12],
    ['221', 13],
  ]),
  ...defects('F25', 'serial-fencing', 'warning', ['232']),
  ...defects('F27', 'deprecated-parameter', 'info', ['037', '103', '107', '109', '129']),
  ...defects('C01', 'colocation-without-order', 'info', [
    ['014', 27],
    ['014', 28],
    ['014', 29],
    ['014', 30],
    ['014', 31],
    ['110', 84],
    ['110', 90],
    ['240', 101],
  ]),
  ...defects(
    'C01',
    'optional-order-of-storage',
    'warning',
    ['124', '125'],
    'there is an order, and it is Optional',
  ),
  ...defects(
    'C03',
    'crm-twice',
    'error',
    [['012', 67]],
    'crmsh refuses the colocation without a role: its id is taken',
  ),
  ...defects('C05', 'needs-promotable', 'error', ['240']),
  ...defects('C07', 'mutual-colocation', 'warning', ['240']),
  ...defects('C13', 'crm-order-score', 'info', ['011', '012', '013', '014', '020', '022', '023', '026']),
  ...defects('C13', 'order-with-score', 'warning', ['110']),
  ...defects('C14', 'optional-order-of-storage', 'warning', ['124', '125']),
  ...defects('C16', 'option-without-effect', 'warning', ['201']),
  ...defects('C21', 'pcs-role-twice', 'info', ['239']),
  ...defects('C21', 'pcs-refused', 'error', [['209', 9]], 'pcs refuses the command: the clone was not made'),
  ...defects('C22', 'crm-nothing-left', 'error', ['023']),
  ...defects('C22', 'pcs-refused', 'error', [['211', 4]]),
  ...defects('C23', 'crm-twice', 'error', [
    ['012', 67],
    ['012', 114],
  ]),
  ...defects(
    'C28',
    'crm-no-such-resource',
    'error',
    ['027'],
    'the order is there, and names a clone that is not',
  ),
  ...defects('L01', 'leftover-cli-constraint', 'warning', ['100', '101']),
  ...defects('L01', 'unknown-name', 'error', ['104'], 'what is left is about a resource that does not exist'),
  ...defects('L06', 'runs-nowhere', 'error', [
    ['012', 55],
    ['012', 58],
    ['012', 103],
    ['012', 106],
  ]),
  ...defects('L09', 'lost-connectivity-uncovered', 'warning', ['012', '013', '026']),
  ...defects('L10', 'discovery-limited', 'info', ['203', '206']),
  ...defects('L14', 'node-left-idle', 'warning', ['011', '012']),
  ...defects('L15', 'resource-left-off', 'warning', ['100', '101', '125', '126', '129', '130']),
  ...defects('O01', 'no-recurring-monitor', 'warning', ['020', '022', '108', '112', '124', '125', '130']),
  ...defects('O07', 'restated-default', 'info', ['232'], 'fencing is off, so a failed stop blocks anyway'),
  ...defects('O08', 'unknown-operation-attribute', 'error', ['011', '032']),
  ...defects('O14', 'dlm-failure-ignored', 'warning', ['221']),
  ...defects('O14', 'failure-ignored', 'warning', [
    ['221', 6],
    ['221', 7],
  ]),
  ...defects('P02', 'unknown-meta-attribute', 'error', ['240']),
  ...defects('P14', 'clusterip-without-clone', 'warning', ['230']),
  ...defects('P19', 'local-filesystem-cloned', 'error', ['224']),
  ...defects('P20', 'threshold-without-failure-timeout', 'info', ['037', '232']),
  ...defects('P20', 'threshold-of-one', 'warning', ['129', '131']),
  ...defects('P23', 'restated-default', 'info', ['240'], 'stop_start is the default'),
  ...defects('P24', 'restated-default', 'info', ['209', '211'], 'true is the default'),
  ...defects('P25', 'crm-ms', 'warning', ['011', '012', '013', '020', '022', '023', '026', '029', '037']),
  ...defects('P25', 'legacy-word', 'info', [
    '013',
    '020',
    '022',
    '023',
    '027',
    '029',
    '032',
    '037',
    '100',
    '101',
  ]),
  ...defects('P25', 'legacy-word', 'info', ['104', '109', '209', '211', '213', '224', '239', '240']),
  ...defects('P31', 'unstable-device-name', 'warning', ['126', '130']),
  ...defects('P32', 'address-without-netmask', 'info', ['202']),
  ...defects('P37', 'pcs-refused', 'error', ['211', '224']),
];

export interface Trap {
  readonly file: string;
  readonly id: string;
  readonly silent: readonly DiagnosticName[];
  readonly why: string;
}

export const TRAPS: readonly Trap[] = [
  {
    file: '005',
    id: 'F09',
    silent: ['priority-delay-without-priority'],
    why: 'a resource has priority=100',
  },
  {
    file: '126',
    id: 'F05',
    silent: ['fence-device-without-hosts'],
    why: 'fence_xvm lists the guests that it can fence',
  },
  { file: '221', id: 'F23', silent: ['cluster-filesystem-quorum'], why: 'no-quorum-policy=freeze is set' },
  {
    file: '129',
    id: 'C02',
    silent: ['storage-without-colocation', 'wished-storage'],
    why: 'what is first is a clone: the virtual machine finds its file system on each node',
  },
  ...['100', '101', '104'].map((file) => ({
    file,
    id: 'C01',
    silent: ['colocation-without-order', 'storage-without-order'] as const,
    why: 'the vendor places the address with the promoted instance and orders nothing',
  })),
  {
    file: '004',
    id: 'C11',
    silent: ['location-of-group-member'],
    why: 'the rule for the ERS at the instance is the way of ENSA1',
  },
];

/** Entries that name a file in which the defect is not, or not in that form. */
export const NOT_THERE: readonly { readonly file: string; readonly id: string; readonly why: string }[] = [
  {
    file: '013',
    id: 'C24',
    why: 'nothing in this file binds to an address of the cluster: no bind-address is set',
  },
  {
    file: '203',
    id: 'L16',
    why: 'the pattern meets the SAP resources, which are meant; that bash may expand it is reported',
  },
  {
    file: '203',
    id: 'P33',
    why: 'interleave, the asymmetric order, SAPHanaFilesystem, stickiness and threshold are as the vendor wants them',
  },
  {
    file: '203',
    id: 'P18',
    why: 'clone-max=4 fits the four HANA nodes; the fifth, the majority maker, is banned by a location',
  },
  {
    file: '209',
    id: 'P21',
    why: 'cluster-recheck-interval is set, as failure-timeout needs it before Pacemaker 2.0.3',
  },
  { file: '238', id: 'P28', why: 'the bundle has a control-port and runs pacemaker_remoted' },
  {
    file: '201',
    id: 'P37',
    why: 'the second fence-ipmi-0002 is refused already for the blank behind pcmk_host_list (F06)',
  },
];
