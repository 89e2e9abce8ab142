import { placeOf } from "./place-of.ts";

/** What is wrong with a JSON text, and where. Line and column count from 1. */
export class JsonMistake extends Error {
  readonly line: number;
  readonly column: number;
  /** The text stops in the middle of a value, as that of a program that was interrupted does. */
  readonly endsEarly: boolean;

  constructor(text: string, at: number, what: string, endsEarly: boolean) {
    super(what);
    const { line, column } = placeOf(text, at);
    this.line = line;
    this.column = column;
    this.endsEarly = endsEarly;
  }
}
