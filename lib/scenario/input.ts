/**
 * The description of one input. The form, the link, the file, the CSV and the methods page all read it, so
 * that adding an input is one edit.
 */
interface Described {
  readonly label: string;
  /** One or two plain sentences: what it is, and what to put there. A function loads them when they are asked for. */
  readonly help: string | (() => Promise<string>);
  /** Shown only where the user asks for detail. */
  readonly detail?: boolean;
}

export interface NumberInput extends Described {
  readonly kind: "number";
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** Whole numbers only. */
  readonly whole?: boolean;
  /** Stored as 0 to 1, shown and typed as a percentage. */
  readonly percent?: boolean;
  readonly initial: number;
}

/** A number that the catalogue or another input fills in while it is left empty (`null`). */
export interface OptionalNumberInput extends Described {
  readonly kind: "optional-number";
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
  readonly percent?: boolean;
  /** What holds while it is empty, in words. */
  readonly whenEmpty: string;
  readonly initial: number | null;
}

export interface ChoiceInput<Value extends string = string> extends Described {
  readonly kind: "choice";
  readonly choices: Readonly<Record<Value, string>>;
  readonly initial: Value;
}

export interface FlagInput extends Described {
  readonly kind: "flag";
  readonly initial: boolean;
}

export interface TextInput extends Described {
  readonly kind: "text";
  readonly maxLength: number;
  readonly initial: string;
}

/** The id of a catalogue record, or `custom` for one's own figures. */
export interface ReferenceInput extends Described {
  readonly kind: "reference";
  readonly to: "api-model" | "open-model" | "gpu";
  readonly initial: string;
}

/** A list of numbers, such as 24 hourly weights; empty when not used. */
export interface NumberListInput extends Described {
  readonly kind: "number-list";
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** Lengths that make sense, zero aside. */
  readonly lengths: readonly number[] | "any";
  readonly initial: readonly number[];
}

export interface DateInput extends Described {
  readonly kind: "date";
  readonly initial: string;
}

export type Input =
  | NumberInput
  | OptionalNumberInput
  | ChoiceInput
  | FlagInput
  | TextInput
  | ReferenceInput
  | NumberListInput
  | DateInput;

export type InputGroup = Readonly<Record<string, Input>>;

/** The type of value that an input holds. */
export type ValueOf<I extends Input> = I extends NumberInput
  ? number
  : I extends OptionalNumberInput
    ? number | null
    : I extends ChoiceInput<infer Value>
      ? Value
      : I extends FlagInput
        ? boolean
        : I extends NumberListInput
          ? readonly number[]
          : string;

export type ValuesOf<Group extends InputGroup> = { readonly [Key in keyof Group]: ValueOf<Group[Key]> };

export type InputValue = ValueOf<Input>;

const described = <Kind extends Input["kind"]>(kind: Kind) =>
  function <Rest extends object>(rest: Rest): Rest & { readonly kind: Kind } {
    return { kind, ...rest };
  };

export const number = (rest: Omit<NumberInput, "kind">): NumberInput => described("number")(rest);
export const optionalNumber = (rest: Omit<OptionalNumberInput, "kind">): OptionalNumberInput =>
  described("optional-number")(rest);
export const flag = (rest: Omit<FlagInput, "kind">): FlagInput => described("flag")(rest);
export const text = (rest: Omit<TextInput, "kind">): TextInput => described("text")(rest);
export const reference = (rest: Omit<ReferenceInput, "kind">): ReferenceInput => described("reference")(rest);
export const numberList = (rest: Omit<NumberListInput, "kind">): NumberListInput =>
  described("number-list")(rest);
export const date = (rest: Omit<DateInput, "kind">): DateInput => described("date")(rest);
export const choice = <const Choices extends Readonly<Record<string, string>>>(
  rest: Omit<ChoiceInput, "kind" | "choices" | "initial"> & {
    readonly choices: Choices;
    readonly initial: NoInfer<Extract<keyof Choices, string>>;
  },
): ChoiceInput<Extract<keyof Choices, string>> => ({ kind: "choice", ...rest });

/** A share from 0 to 1, typed as a percentage. */
export const share = (
  rest: Omit<NumberInput, "kind" | "unit" | "min" | "max" | "percent"> & { min?: number; max?: number },
): NumberInput => number({ min: 0, max: 1, ...rest, unit: "%", percent: true });
