/** `$((…))`: whole numbers, as far as their parts are known. */

/** Undefined when something in it is not known, or it is no simple calculation. */
export function calculate(text: string, valueOf: (name: string) => string | undefined): number | undefined {
  const tokens = text.match(/\d+|[A-Za-z_]\w*|\*\*|[<>=!]=|&&|\|\||[-+*/%()<>!?:]|\S/g) ?? [];
  if (tokens.length > MOST_TOKENS) return undefined;
  const calculator = new Calculator(tokens, valueOf);
  const value = calculator.sum();
  return calculator.complete ? value : undefined;
}

const MOST_TOKENS = 200;

class Calculator {
  private at = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly valueOf: (name: string) => string | undefined,
  ) {}

  get complete(): boolean {
    return this.at === this.tokens.length;
  }

  sum(): number | undefined {
    let left = this.product();
    for (;;) {
      const operator = this.take('+', '-');
      if (operator === undefined) return left;
      const right = this.product();
      if (left === undefined || right === undefined) return undefined;
      left = operator === '+' ? left + right : left - right;
    }
  }

  private product(): number | undefined {
    let left = this.factor();
    for (;;) {
      const operator = this.take('*', '/', '%');
      if (operator === undefined) return left;
      const right = this.factor();
      if (left === undefined || right === undefined || (right === 0 && operator !== '*')) return undefined;
      left = operator === '*' ? left * right : operator === '/' ? Math.trunc(left / right) : left % right;
    }
  }

  private factor(): number | undefined {
    if (this.take('-') !== undefined) {
      const value = this.factor();
      return value === undefined ? undefined : -value;
    }
    if (this.take('(') !== undefined) {
      const value = this.sum();
      return this.take(')') === undefined ? undefined : value;
    }
    this.take('$');
    const token = this.tokens[this.at];
    if (token === undefined) return undefined;
    this.at++;
    if (/^\d+$/.test(token)) return Number(token);
    const value = /^[A-Za-z_]/.test(token) ? this.valueOf(token) : undefined;
    return value !== undefined && /^-?\d{1,15}$/.test(value) ? Number(value) : undefined;
  }

  private take(...tokens: readonly string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token === undefined || !tokens.includes(token)) return undefined;
    this.at++;
    return token;
  }
}
