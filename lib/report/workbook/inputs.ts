import type { Analysis } from "../../analysis/analyse.ts";
import type { ResolvedField } from "../../analysis/resolve.ts";

/**
 * Names of inputs for formulas, such as `workload1_inputTokens`. Asking for one notes that the workbook computes
 * with it, so that the sheet of inputs can say which of them move the answer.
 */
export class Inputs {
  readonly analysis: Analysis;
  readonly used = new Set<string>();
  /** Inputs that are lists, whose values stand on another sheet; what to say of them, by path. */
  readonly elsewhere = new Map<string, string>();

  constructor(analysis: Analysis) {
    this.analysis = analysis;
  }

  /** The name of the cell that holds an input, for a formula. */
  name(path: string): string {
    this.used.add(path);
    return inputName(path);
  }

  /** A function that names the inputs of one group, such as `workloads.0`. */
  of(group: string): (key: string) => string {
    return (key) => this.name(`${group}.${key}`);
  }

  /** Whether an option is compared in this file. */
  shows({ path }: ResolvedField): boolean {
    const { scenario } = this.analysis;
    const [group = ""] = path.split(".");
    switch (group) {
      case "apiFrontier":
      case "apiOpen":
      case "rented":
      case "owned":
        return scenario[group].enabled;
      case "serving":
        return scenario.rented.enabled || scenario.owned.enabled;
      default:
        return true;
    }
  }
}

/**
 * What the cell of an input is called.
 *
 * @example inputName("workloads.0.inputTokens") // "workload1_inputTokens"
 */
export const inputName = (path: string): string =>
  path.replace(/^workloads\.(\d+)\./, (_, i: string) => `workload${Number(i) + 1}_`).replace(".", "_");
