import { evaluateNode, type Cells } from "./formula/evaluate-node.ts";
import { parseFormula } from "./formula/parse-formula.ts";
import type { CellAt } from "./formula/syntax.ts";
import { isError, isList, type Scalar, type Value } from "./formula/value.ts";
import { Sheet } from "./sheet.ts";

/** A cell that has a name. */
interface NamedCell extends CellAt {
  readonly sheet: string;
}

/** A workbook as it is laid out: sheets, and names of cells that formulas refer to. */
export class Book {
  readonly sheets: Sheet[] = [];
  readonly names = new Map<string, NamedCell>();
  /** Outputs by key, each with the cell that holds it, so that a test can hold them against the library. */
  readonly outputs = new Map<string, NamedCell>();
  /** Those of them that do not follow an input that is changed, or not all the way: all or part of them is fixed. */
  readonly fixedOutputs = new Set<string>();

  /** The sheet of a name, made where there is none yet. */
  sheet(name: string): Sheet {
    const known = this.sheets.find((sheet) => sheet.name === name);
    if (known) return known;
    const sheet = new Sheet(name);
    this.sheets.push(sheet);
    return sheet;
  }

  /** Names a cell; formulas may then use the name. */
  name(name: string, sheet: Sheet, row: number, column: number): string {
    this.names.set(name, { sheet: sheet.name, row, column });
    return name;
  }

  /** Marks a cell as one of the answers of the workbook. */
  output(key: string, sheet: Sheet, row: number, column: number): void {
    this.outputs.set(key, { sheet: sheet.name, row, column });
  }

  /** Marks a cell as an answer that is of the day the file was made, or follows from cells that are. */
  fixedOutput(key: string, sheet: Sheet, row: number, column: number): void {
    this.output(key, sheet, row, column);
    this.fixedOutputs.add(key);
  }
}

/**
 * Works out every cell of a book, each once. The values stand in the file beside the formulas, so that a preview
 * shows numbers; a spreadsheet computes them anew when it opens the file.
 *
 * @param changes values that take the place of what stands in named cells
 */
export class BookValues {
  readonly book: Book;
  readonly changes: ReadonlyMap<string, Scalar>;
  readonly known = new Map<string, Map<number, Scalar>>();
  readonly sheets: ReadonlyMap<string, Sheet>;

  constructor(book: Book, changes: ReadonlyMap<string, Scalar> = new Map()) {
    this.book = book;
    this.sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
    this.changes = new Map(
      [...changes].map(([name, value]) => {
        const cell = book.names.get(name);
        if (cell === undefined) throw new Error(`No cell is named ${name}.`);
        return [`${cell.sheet}!${cell.row},${cell.column}`, value] as const;
      }),
    );
  }

  at(sheetName: string, row: number, column: number): Scalar {
    let values = this.known.get(sheetName);
    if (values === undefined) {
      values = new Map();
      this.known.set(sheetName, values);
    }
    const key = row * 16384 + column;
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = this.compute(sheetName, row, column);
    values.set(key, value);
    return value;
  }

  output(key: string): Scalar {
    const cell = this.book.outputs.get(key);
    if (cell === undefined) throw new Error(`There is no output ${key}.`);
    return this.at(cell.sheet, cell.row, cell.column);
  }

  private compute(sheetName: string, row: number, column: number): Scalar {
    const changed = this.changes.size === 0 ? undefined : this.changes.get(`${sheetName}!${row},${column}`);
    if (changed !== undefined) return changed;
    const cell = this.sheets.get(sheetName)?.cells.get(row)?.get(column);
    if (cell === undefined) return null;
    if ("value" in cell.content) return cell.content.value;
    const result = evaluateNode(parseFormula(cell.content.formula), this.cellsFor(sheetName));
    const scalar = isList(result) ? (result[0] ?? null) : result;
    // A formula that refers to an empty cell shows 0.
    return scalar ?? 0;
  }

  private cellsFor(own: string): Cells {
    return {
      named: (name) => {
        const cell = this.book.names.get(name);
        if (cell === undefined) throw new Error(`No cell is named ${name}.`);
        return this.at(cell.sheet, cell.row, cell.column);
      },
      range: (sheet, from, to): Value => {
        const name = sheet ?? own;
        if (from.row === to.row && from.column === to.column) return this.at(name, from.row, from.column);
        const list: Scalar[] = [];
        for (let row = from.row; row <= to.row; row += 1)
          for (let column = from.column; column <= to.column; column += 1)
            list.push(this.at(name, row, column));
        return list;
      },
    };
  }

  /** Cells that show an error, by address; there should be none. */
  errors(): string[] {
    return this.book.sheets.flatMap((sheet) =>
      [...sheet.cells].flatMap(([row, cells]) =>
        [...cells.keys()].flatMap((column) => {
          const value = this.at(sheet.name, row, column);
          return isError(value) ? [`${sheet.reference(row, column)}: ${value.error}`] : [];
        }),
      ),
    );
  }
}
