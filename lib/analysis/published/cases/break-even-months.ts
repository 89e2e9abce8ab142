import type { PublishedCase } from "../published-case.ts";

/** Published months by open model and API; the digits printed decide how exact the answer must be. */
const MONTHS = [
  ["GLM-4.5", "GPT-5", "51.5"],
  ["GLM-4.5", "Claude-4-Opus", "6.5"],
  ["GLM-4.5", "Claude-4-Sonnet", "32.8"],
  ["GLM-4.5", "Grok-4", "32.8"],
  ["GLM-4.5", "Gemini-2.5-Pro", "47.0"],
  ["Qwen3-235B", "GPT-5", "34.0"],
  ["Qwen3-235B", "Claude-4-Opus", "4.3"],
  ["Qwen3-235B", "Claude-4-Sonnet", "21.8"],
  ["Qwen3-235B", "Grok-4", "21.8"],
  ["Qwen3-235B", "Gemini-2.5-Pro", "31.1"],
  ["Llama-3.3-70B", "GPT-5", "17.8"],
  ["Llama-3.3-70B", "Claude-4-Opus", "2.3"],
  ["Llama-3.3-70B", "Claude-4-Sonnet", "11.4"],
  ["Llama-3.3-70B", "Grok-4", "11.4"],
  ["Llama-3.3-70B", "Gemini-2.5-Pro", "16.2"],
  ["EXAONE-4.0-32B", "GPT-5", "2.26"],
  ["EXAONE-4.0-32B", "Claude-4-Opus", "0.3"],
  ["EXAONE-4.0-32B", "Claude-4-Sonnet", "1.4"],
  ["EXAONE-4.0-32B", "Grok-4", "1.4"],
  ["EXAONE-4.0-32B", "Gemini-2.5-Pro", "2.06"],
] as const;

const NOTE =
  "Hardware alone against the API bill of a full month; no people, no depreciation. The working hours and watts that the paper states do not give its own capacity and electricity columns, so the printed columns are used.";

const GEMINI_NOTE =
  "The paper's stated prices of 1.25 and 10 dollars blend to 7.08, but its column was computed with 7.75; the scenario uses what was computed with.";

const slug = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");

/** Break-even months of arXiv 2509.18101, Tables I to IV. */
export const breakEvenMonthsCases: readonly PublishedCase[] = MONTHS.map(([model, api, months]) => ({
  id: `months-${slug(model)}-${slug(api)}`,
  title: `Months until ${model} on own hardware beats ${api}`,
  source: "arXiv 2509.18101v3, Tables I-IV; electricity column from v1",
  note: api === "Gemini-2.5-Pro" ? `${NOTE} ${GEMINI_NOTE}` : NOTE,
  figures: [
    {
      name: "Break-even",
      unit: "months",
      published: Number(months),
      // Half of the last printed digit.
      tolerance: 0.5 * 10 ** -(months.split(".")[1]?.length ?? 0),
      read: (r) => r.breakEvens["owned-vs-api-frontier"]?.paybackMonths,
    },
  ],
}));
