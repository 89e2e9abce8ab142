import { analyseFully } from "../analysis/analyse-fully.ts";
import { fitChanges } from "../analysis/fit/fit-changes.ts";
import { fitReport, type FitReport } from "../analysis/fit/fit-report.ts";
import { resultOf } from "../analysis/result/result.ts";
import { withValues } from "../scenario/paths.ts";
import { scenarioCsv } from "../report/csv.ts";
import { workbookFile } from "../report/workbook/workbook-file.ts";
import type { Problem } from "../scenario/problem.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { CAPACITY_KEYS } from "../scenario/throughput.ts";
import { parseArguments } from "./arguments.ts";
import { catalogueFor } from "./catalogue-for.ts";
import { dayOption } from "./day-option.ts";
import { loadScenario, problemSentence } from "./load-scenario.ts";
import { summaryText } from "./summary-text.ts";
import type { Terminal } from "./terminal.ts";

const RULES = {
  flags: { json: "switch", csv: "switch", bom: "switch", xlsx: "value", catalog: "value", today: "value" },
  mostPositionals: 1,
} as const;

/** `evaluate SCENARIO.json [--json|--csv|--xlsx FILE]`: the whole analysis of a scenario. Returns what was wrong, or null. */
export async function evaluateCommand(args: readonly string[], terminal: Terminal): Promise<string | null> {
  const parsed = parseArguments("evaluate", args, RULES);
  if ("problem" in parsed) return parsed.problem;
  const { positionals, switches, values } = parsed;
  if (switches.has("json") && switches.has("csv")) return "--json and --csv exclude each other: choose one.";
  if (switches.has("bom") && !switches.has("csv")) return "--bom goes with --csv only.";
  const xlsx = values.get("xlsx");
  if (xlsx !== undefined && (switches.has("json") || switches.has("csv")))
    return "--xlsx writes a file of its own: leave out --json and --csv.";
  const [file] = positionals;
  if (file === undefined) return "evaluate needs a scenario file, or - for standard input.";
  const today = dayOption(parsed, "today", terminal.today());
  if ("problem" in today) return today.problem;

  const loaded = await loadScenario(file, terminal);
  if ("problem" in loaded) return loaded.problem;
  const { general } = loaded.scenario;
  const priceDate = dayOption(parsed, "catalog", general.priceDate);
  if ("problem" in priceDate) return priceDate.problem;
  const stated = { ...loaded.scenario, general: { ...general, priceDate: priceDate.day } };
  const catalog = await catalogueFor(priceDate.day);
  // Ranking every GPU takes longer than all else, so it is left out where nothing of it would be used.
  const isStated = stated.serving.deployment === "stated";
  const fit = isStated && !switches.has("json") ? null : fitReport(stated, catalog, today.day);
  const scenario = fit === null ? stated : withValues(stated, fitChanges(stated, fit));
  const answer = analyseFully(scenario, catalog, today.day);
  if (!answer.ok) {
    const { problems } = answer;
    return problemSentence(fit === null || isStated ? problems : explained(problems, stated, fit));
  }

  const { analysis } = answer;
  if (xlsx !== undefined) return terminal.save(xlsx, await workbookFile(analysis));
  if (switches.has("json")) terminal.write(`${JSON.stringify({ ...resultOf(analysis), fit }, null, 2)}\n`);
  else if (switches.has("csv")) terminal.write(scenarioCsv(analysis, { bom: switches.has("bom") }));
  else terminal.write(summaryText(analysis));
  return null;
}

/** The problems of a scenario that has its GPUs estimated; where it lacks nothing but throughput, why none fits. */
function explained(problems: readonly Problem[], { serving }: Scenario, fit: FitReport): readonly Problem[] {
  const others = problems.filter(({ path }) => !CAPACITY_KEYS.some((key) => path.endsWith(`.${key}`)));
  if (others.length > 0) return others;
  if (!fit.ok) return [{ path: "serving.deployment", message: fit.reason }];
  if (serving.deployment === "estimated")
    return typeof fit.own === "string" ? [{ path: "serving.gpu", message: fit.own }] : problems;
  const message = "No GPU of the catalogue serves this within the latency target.";
  return [{ path: "serving.deployment", message }];
}
