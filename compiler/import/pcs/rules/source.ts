/** A rule as one text: several words joined by blanks, each part with its place. */
import type { Origin } from '../../../model/model.js';
import type { Word } from '../../shell/command.js';
import { partOf } from '../settings/terms.js';

export class RuleSource {
  readonly text: string;
  private readonly starts: number[] = [];

  constructor(
    private readonly words: readonly Word[],
    private readonly fallback: Origin,
  ) {
    let length = 0;
    for (const { text } of words) {
      this.starts.push(length);
      length += text.length + 1;
    }
    this.text = words.map(({ text }) => text).join(' ');
  }

  word(from: number, to: number): Word {
    return { text: this.text.slice(from, to), origin: this.origin(from, to), quoted: false };
  }

  origin(from: number, to: number): Origin {
    const first = this.index(from);
    const last = this.index(Math.max(from, to - 1));
    const word = this.words[first];
    const end = this.words[last];
    if (!word || !end) return this.fallback;
    const start = this.starts[first]!;
    if (first === last) return partOf(word, from - start, to - start).origin;
    const { file, pos } = partOf(word, from - start).origin;
    return { file, pos, end: partOf(end, 0, to - this.starts[last]!).origin.end };
  }

  private index(at: number): number {
    return this.starts.findLastIndex((start) => start <= at);
  }
}
