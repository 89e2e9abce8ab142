/** A formula taken apart. Only what the workbook writes is known: no unions, no structured references. */
export type Node =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "range"; readonly sheet: string | null; readonly from: CellAt; readonly to: CellAt }
  | { readonly kind: "negate"; readonly of: Node }
  | { readonly kind: "operation"; readonly operator: Operator; readonly left: Node; readonly right: Node }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Node[] };

export type Operator = "=" | "<>" | "<" | ">" | "<=" | ">=" | "&" | "+" | "-" | "*" | "/" | "^";

/** A cell by numbers; both count from 0. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}
