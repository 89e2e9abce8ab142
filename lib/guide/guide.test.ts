import fc from "fast-check";
import { expect, test } from "vitest";
import { currentCatalog } from "../catalog/snapshots.ts";
import { decodeLink, encodeLink } from "../scenario/link.ts";
import { inputAt, valueAt } from "../scenario/paths.ts";
import { findPreset } from "../scenario/presets.ts";
import { guideResult, type GuideResult } from "./guide-result.ts";
import { JOB, QUESTIONS } from "./questions.ts";
import { readAnswers } from "./read-answers.ts";

const TODAY = "2026-11-25";

function resultOf(query: string): GuideResult {
  const { answers, problems } = readAnswers(new URLSearchParams(query), currentCatalog);
  expect(problems).toEqual([]);
  const outcome = guideResult(answers, currentCatalog, TODAY);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join(" "));
  return outcome.result;
}

test("every answer sets inputs that exist, to values that they allow", () => {
  for (const { changes } of QUESTIONS.flatMap(({ choices }) => choices)) {
    for (const { path, value } of changes) {
      const input = inputAt(path);
      if (input === null) throw new Error(`There is no input ${path}.`);
      if (input.kind === "choice") expect(Object.keys(input.choices), path).toContain(value);
    }
  }
});

test("every kind of work starts from a preset of one workload", () => {
  expect(JOB.choices).toHaveLength(6);
  for (const { id } of JOB.choices) expect(findPreset(id)?.scenario.workloads, id).toHaveLength(1);
});

test("any answers come to a verdict, a scenario that a link keeps, and something to find out", () => {
  const arbitraryQuery = fc
    .tuple(
      fc.tuple(
        ...QUESTIONS.map(({ id, choices }) => fc.constantFrom(...choices.map((c) => `${id}=${c.id}`))),
      ),
      fc.constantFrom("", "0", "12", "24k", "400*5", "3M"),
      fc.constantFrom("", ...currentCatalog.apiModels.map(({ id }) => id)),
    )
    .map(([picked, requests, model]) => `${picked.join("&")}&${new URLSearchParams({ requests, model })}`);
  fc.assert(
    fc.property(arbitraryQuery, (query) => {
      const { scenario, verdict, nextSteps } = resultOf(query);
      expect(verdict.headline).not.toBe("");
      expect(nextSteps.length).toBeGreaterThan(0);
      expect(new Set(nextSteps).size).toBe(nextSteps.length);
      const opened = decodeLink(encodeLink(scenario));
      expect(opened.problems).toEqual([]);
      expect(opened.scenario).toEqual(scenario);
    }),
    { numRuns: 60, seed: 7 },
  );
});

test("what was answered stands in the scenario, and what was not is asked for", () => {
  const { scenario, nextSteps } = resultOf("job=agent&requests=400*5&model=openai/gpt-6-astra&growth=double");
  expect(valueAt(scenario, "workloads.0.requestsPerDay")).toBe(2000);
  expect(valueAt(scenario, "apiFrontier.model")).toBe("openai/gpt-6-astra");
  expect((1 + Number(valueAt(scenario, "projection.growthPerMonth"))) ** 12).toBeCloseTo(2, 9);
  expect(nextSteps.some((step) => step.startsWith("Count your requests"))).toBe(false);
  expect(resultOf("job=agent").nextSteps[0]).toBe("Count your requests for a week: 20,000 a day is assumed.");
});

test("work that only the best models do goes to no open model, and mostly easy work to a cascade", () => {
  const best = resultOf("job=support-assistant&requests=1M&quality=no").analysis;
  expect(best.cheapest).toEqual(["api-frontier"]);
  const mostly = resultOf("job=support-assistant&requests=1M&quality=mostly").analysis;
  expect(mostly.cheapest).toEqual(["hybrid"]);
  const usd = (analysis: typeof best) =>
    analysis.options.find(({ id }) => id === analysis.cheapest[0])?.monthlyUsd.value ?? NaN;
  expect(usd(mostly)).toBeLessThan(usd(best));
});

test("data that must stay on machines of one's own rules the APIs out, with the reason", () => {
  const { analysis } = resultOf("job=rag-search&requests=50k&place=own");
  for (const option of analysis.options) {
    const isApi = option.id === "api-frontier" || option.id === "api-open";
    expect(option.blockedBecause !== null, option.id).toBe(isApi);
  }
});

test("answers that cannot be read are named, and nothing typed is lost", () => {
  const { answers, problems } = readAnswers(
    new URLSearchParams("job=juggling&requests=lots&model=hal-9000&team=team"),
    currentCatalog,
  );
  expect(problems.map(({ question }) => question)).toEqual(["job", "requests", "model"]);
  expect(problems[0]?.message).toContain('"juggling" is no answer to "What does the AI do in your product?"');
  expect(answers.requestsText).toBe("lots");
  expect(answers.picked.find(({ question }) => question.id === "team")?.choice.id).toBe("team");
});
