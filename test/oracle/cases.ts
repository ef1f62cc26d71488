import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CompileOptions } from '../../compiler/compile.js';
import { ROOT, readJson } from '../support/compile-file.js';

/** Where resources run: a list of nodes, or the nodes by role. */
export type Placement = Readonly<
  Record<string, readonly string[] | Readonly<Record<string, readonly string[]>>>
>;

export interface OracleCase {
  readonly name: string;
  readonly path: string;
  readonly values: Record<string, unknown>;
  /** The platform that the sample is for; the oracle itself always runs Debian 12's tools. */
  readonly platform: string | undefined;
  readonly placement: Placement | undefined;
  /** Further platforms that the sample is for, with the parameters that differ there. */
  readonly alsoOn: readonly { readonly platform: string; readonly set: Record<string, string> }[];
  /** Resource → node → promotion score, which agents would set at run time. */
  readonly promotionScores: PromotionScores;
}

export type PromotionScores = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface SampleEntry {
  readonly platform?: string;
  readonly alsoOn?: readonly { readonly platform: string; readonly set?: Record<string, string> }[];
  /** File name, in the sample's folder. */
  readonly values?: string;
  readonly placement?: Placement;
  readonly promotionScores?: PromotionScores;
}

/** Every entry file of every sample; `expected-placement.json` of its folder lists them. */
export function sampleCases(): OracleCase[] {
  const samples = join(ROOT, 'samples');
  return directories(samples).flatMap((folder) => {
    const listing = join(samples, folder, 'expected-placement.json');
    if (!existsSync(listing)) throw new Error(`samples/${folder} has no expected-placement.json`);
    return Object.entries(readJson<Record<string, SampleEntry>>(listing)).map(([file, entry]) => ({
      name: `${folder}/${file}`,
      path: join(samples, folder, file),
      values:
        entry.values === undefined
          ? {}
          : readJson<Record<string, unknown>>(join(samples, folder, entry.values)),
      platform: entry.platform,
      placement: entry.placement,
      alsoOn: (entry.alsoOn ?? []).map((also) => ({ platform: also.platform, set: also.set ?? {} })),
      promotionScores: entry.promotionScores ?? {},
    }));
  });
}

/** The language-coverage files: each is compiled to every target. */
export function coverageCases(): OracleCase[] {
  const directory = join(import.meta.dirname, 'cases');
  return readdirSync(directory)
    .filter((name) => name.endsWith('.ha'))
    .sort()
    .map((name) => {
      const values = join(directory, name.replace(/\.ha$/, '.values.json'));
      return {
        name: basename(name, '.ha'),
        path: join(directory, name),
        values: existsSync(values) ? readJson<Record<string, unknown>>(values) : {},
        platform: undefined,
        placement: undefined,
        alsoOn: [],
        promotionScores: {},
      };
    });
}

export function caseOptions(oracleCase: OracleCase, platform: string | undefined): Partial<CompileOptions> {
  return { values: oracleCase.values, ...(platform !== undefined && { platform }) };
}

function directories(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map((item) => item.name)
    .sort();
}
