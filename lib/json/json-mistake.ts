/** What is wrong with a JSON text, and where. Line and column count from 1, the column in UTF-16 units. */
export class JsonMistake extends Error {
  readonly line: number;
  readonly column: number;
  /** The text stops in the middle of a value, as that of a program that was interrupted does. */
  readonly endsEarly: boolean;

  constructor(text: string, at: number, what: string, endsEarly: boolean) {
    super(what);
    let line = 1;
    let start = 0;
    for (let end = text.indexOf("\n"); end !== -1 && end < at; end = text.indexOf("\n", start)) {
      line += 1;
      start = end + 1;
    }
    this.line = line;
    this.column = at - start + 1;
    this.endsEarly = endsEarly;
  }
}
