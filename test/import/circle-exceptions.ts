/** Why a CIB does not come back from a tool as it was. Each was looked at; the sources are pcs.md §4 and crmsh.md §4. */
export interface CircleException {
  readonly kind: 'the tool cannot say it' | 'the schema forbids it' | 'written by the cluster';
  readonly why: string;
  /** Undefined: any. */
  readonly files?: readonly string[];
  /** What the difference looks like. */
  readonly problem: RegExp;
}

export const pcsExceptions: readonly CircleException[] = [];
export const crmExceptions: readonly CircleException[] = [];
