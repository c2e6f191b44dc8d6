// The few declarations of papaparse that are used: its own types need Node's.

declare module 'papaparse' {
  interface ParseError {
    readonly type: 'Quotes' | 'Delimiter' | 'FieldMismatch';
    readonly code: string;
    /** The place in the text of the field with the bad quote. */
    readonly index?: number;
  }

  interface ParseStep {
    readonly data: readonly string[];
    readonly errors: readonly ParseError[];
  }

  interface ParseOptions {
    readonly delimiter: string;
    readonly newline: '\n';
    readonly header: false;
    /** True takes quotes as ordinary characters. */
    readonly fastMode: boolean;
    readonly preview?: number;
  }

  interface Parser {
    abort(): void;
  }

  interface Papa {
    parse(text: string, options: ParseOptions & { step(step: ParseStep, parser: Parser): void }): void;
  }

  const papa: Papa;

  export = papa;
}
