import type { ParsedArguments } from "./arguments.ts";

/**
 * A flag of `bench` that would be ignored, because the one that it belongs to is missing or another leaves it nothing
 * to say: one sentence that names it, or null.
 *
 * @example strayFlag({ values: new Map([["most", "64"]]), switches: new Set() }) // "--most needs --sweep."
 */
export function strayFlag({ values, switches }: Pick<ParsedArguments, "values" | "switches">): string | null {
  const hasRate = values.has("rate");
  const hasSweep = switches.has("sweep");
  const hasTarget = ["ttft-ms", "tpot-ms", "e2e-ms"].some((flag) => values.has(flag));
  const embeds = values.get("endpoint") === "embeddings";
  const unstreamed = ["ttft-ms", "tpot-ms"].find((flag) => values.has(flag));
  const rules: readonly (readonly [isStray: boolean, sentence: string])[] = [
    [values.has("arrivals") && !hasRate, "--arrivals needs --rate."],
    [values.has("burstiness") && values.get("arrivals") !== "gamma", "--burstiness needs --arrivals gamma."],
    [values.has("sweep-over") && !hasSweep, "--sweep-over needs --sweep."],
    [values.has("most") && !hasSweep, "--most needs --sweep."],
    [
      values.has("most-in-flight") && !hasRate && values.get("sweep-over") !== "rate",
      "--most-in-flight needs --rate, or --sweep-over rate.",
    ],
    [switches.has("unsalted") && !values.has("prompts"), "--unsalted needs --prompts."],
    [
      values.has("attainment") && !hasTarget,
      "--attainment needs a latency target: --ttft-ms, --tpot-ms or --e2e-ms.",
    ],
    [
      values.has("cool-down") && values.has("requests") && !values.has("seconds"),
      "--cool-down needs --seconds: with --requests alone nobody knows beforehand when the end is near.",
    ],
    [
      embeds && values.has("output"),
      "--output has no say with --endpoint embeddings, which are answered without output tokens.",
    ],
    [
      embeds && unstreamed !== undefined,
      `--${unstreamed ?? ""} has no say with --endpoint embeddings, which are answered in one piece; --e2e-ms has.`,
    ],
  ];
  return rules.find(([isStray]) => isStray)?.[1] ?? null;
}
