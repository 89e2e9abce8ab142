import { withValues, type ValueChange } from "../scenario/paths.ts";
import { DEFAULT_PRESET, findPreset } from "../scenario/presets.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { JOB, QUALITY } from "./questions.ts";
import type { Answers } from "./read-answers.ts";

/** Where the easy part of the work may go first, where the hard part needs the best model. */
const FIRST_ROUTES = ["api-open", "rented", "owned"] as const;

const idOf = ({ picked }: Answers, question: string): string =>
  picked.find((answer) => answer.question.id === question)?.choice.id ?? "";

/**
 * The scenario that fits the answers.
 *
 * @example scenarioFor(answers).workloads[0]?.requestsPerDay // as answered, or the preset's figure
 */
export function scenarioFor(answers: Answers): Scenario {
  const { picked, requestsPerDay, apiModel } = answers;
  const start = (findPreset(idOf(answers, JOB.id)) ?? DEFAULT_PRESET).scenario;
  return withValues(start, [
    ...picked.flatMap(({ choice }) => choice.changes),
    ...trafficOf(requestsPerDay),
    ...(apiModel === null ? [] : [{ path: "apiFrontier.model", value: apiModel }]),
  ]);
}

/** The ways to try, as changes to that scenario: one for each place where a cascade may begin, or the scenario itself. */
export const waysToTry = (answers: Answers): readonly (readonly ValueChange[])[] =>
  idOf(answers, QUALITY.id) === "mostly"
    ? FIRST_ROUTES.map((value) => [{ path: "routing.cascadeFirst", value }])
    : [[]];

const trafficOf = (requestsPerDay: number | null): readonly ValueChange[] =>
  requestsPerDay === null
    ? []
    : [
        { path: "workloads.0.trafficUnit", value: "requests" },
        { path: "workloads.0.requestsPerDay", value: requestsPerDay },
      ];
