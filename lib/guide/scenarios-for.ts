import type { ValueChange } from "../scenario/paths.ts";
import { withValues } from "../scenario/paths.ts";
import { DEFAULT_PRESET, findPreset } from "../scenario/presets.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { JOB, QUALITY } from "./questions.ts";
import type { Answers } from "./read-answers.ts";

/** Where the easy part of the work may go first, where the hard part needs the best model. */
const FIRST_ROUTES = ["api-open", "rented", "owned"] as const;

/**
 * The scenarios that fit the answers: one, or one for each place where a cascade may begin.
 *
 * @example scenariosFor(answers)[0]?.workloads[0]?.requestsPerDay // as answered, or the preset's figure
 */
export function scenariosFor({ picked, requestsPerDay, apiModel }: Answers): readonly Scenario[] {
  const of = (id: string) => picked.find(({ question }) => question.id === id)?.choice.id ?? "";
  const start = (findPreset(of(JOB.id)) ?? DEFAULT_PRESET).scenario;
  const answered = withValues(start, [
    ...picked.flatMap(({ choice }) => choice.changes),
    ...trafficOf(requestsPerDay),
    ...(apiModel === null ? [] : [{ path: "apiFrontier.model", value: apiModel }]),
  ]);
  if (of(QUALITY.id) !== "mostly") return [answered];
  return FIRST_ROUTES.map((first) => withValues(answered, [{ path: "routing.cascadeFirst", value: first }]));
}

const trafficOf = (requestsPerDay: number | null): readonly ValueChange[] =>
  requestsPerDay === null
    ? []
    : [
        { path: "workloads.0.trafficUnit", value: "requests" },
        { path: "workloads.0.requestsPerDay", value: requestsPerDay },
      ];
