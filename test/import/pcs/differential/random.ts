/** Random choices that a seed decides: a failure can be run again. */
export class Random {
  private state: number;
  /** Words that are not taken. */
  avoided: RegExp | undefined;

  constructor(seed: number) {
    this.state = (seed * 0x9e3779b1) >>> 0;
  }

  /** mulberry32 (public domain): below 1. */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** 0 to `limit` - 1. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  pick<T>(all: readonly T[]): T {
    const left = this.allowed(all);
    return left[this.below(left.length)]!;
  }

  private allowed<T>(all: readonly T[]): readonly T[] {
    const { avoided } = this;
    if (!avoided) return all;
    const left = all.filter((item) => typeof item !== 'string' || !avoided.test(item));
    return left.length > 0 ? left : all;
  }

  /** `from` to `to` of them, in any order, each once. */
  some<T>(all: readonly T[], from: number, to: number): T[] {
    const left = [...this.allowed(all)];
    const count = Math.min(left.length, from + this.below(to - from + 1));
    return Array.from({ length: count }, () => left.splice(this.below(left.length), 1)[0]!);
  }

  /** The words, or none. */
  maybe(probability: number, ...words: readonly string[]): string[] {
    return this.chance(probability) ? [...words] : [];
  }
}
