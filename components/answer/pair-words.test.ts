import { describe, expect, it } from "vitest";
import { presetAnalysis } from "@/components/charts/testing/preset-analysis.ts";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import type { PairAnalysis } from "@/lib/analysis/pair-analysis.ts";
import type { OptionId } from "@/lib/pricing/option.ts";
import { LATEST_PRESETS } from "@/lib/scenario/presets.ts";
import { changeInWords, equalIf, outcomeSentence, presentSentence } from "./pair-words.ts";

const support = presetAnalysis("support-assistant");

function pairOf(analysis: Analysis, challenger: OptionId, incumbent: OptionId): PairAnalysis {
  const pair = analysis.pairs.find((p) => p.challenger === challenger && p.incumbent === incumbent);
  if (!pair) throw new Error("no such pair");
  return pair;
}

describe("outcomeSentence", () => {
  const pair = pairOf(support, "rented", "api-frontier");
  const withOutcome = (change: Partial<PairAnalysis["breakEven"]>) =>
    outcomeSentence(support, { ...pair, breakEven: { ...pair.breakEven, ...change } });

  it.each([
    [{ outcome: "always", first: 0, sustained: 0 }, "Costs no more at any volume."],
    [{ outcome: "from-volume", first: 500, sustained: 500 }, "Pays from 500 requests a day."],
    [
      { outcome: "from-volume", first: 500, sustained: 900 },
      "Pays for the first time at 500 requests a day, and for good from 900 requests a day.",
    ],
    [
      { outcome: "from-volume", first: 0, sustained: 900 },
      "Pays at small volumes, then for good from 900 requests a day.",
    ],
    [
      { outcome: "alternates", first: 500, sustained: null },
      "The two change places again and again from 500 requests a day on.",
    ],
    [
      { outcome: "never", first: null, sustained: null, challengerLongRun: 73, incumbentLongRun: 36.5 },
      "Never pays: with the machines as full as planned, 1,000 requests cost $2,400, against $1,200 with the frontier API.",
    ],
    [
      { outcome: "never", first: null, sustained: null, challengerLongRun: 1, incumbentLongRun: 2 },
      "Does not pay within the volume that the fleet set by hand can serve.",
    ],
  ] as const)("says %j in words", (change, sentence) => {
    expect(withOutcome(change)).toBe(sentence);
  });

  it("tells where a window ends", () => {
    const { crossings } = pair.breakEven;
    const last = { volume: 700, kind: "step", before: -1, after: 1 } as const;
    expect(
      withOutcome({ outcome: "window", first: 500, sustained: null, crossings: { ...crossings, last } }),
    ).toBe("Pays from 500 requests a day up to 700 requests a day at most, and not above.");
  });
});

describe("equalIf", () => {
  it("gives each answer as what would have to be", () => {
    const { answers, cannot } = equalIf(support, pairOf(support, "rented", "api-frontier"));
    expect(answers[0]).toMatch(/^token prices of the frontier API were [\d.]+ times as high$/);
    expect(answers[1]).toMatch(/^the machines in use were [\d.]+ % full, not [\d.]+ %$/);
    expect(cannot).toBe("No rent, throughput or staffing gets there on its own.");
  });

  it("answers every pair of every preset without a word missing", () => {
    for (const preset of LATEST_PRESETS.filter((p) => p.id !== "blank")) {
      const analysis = presetAnalysis(preset.id);
      for (const pair of analysis.pairs) {
        const { answers, cannot } = equalIf(analysis, pair);
        const words = [
          outcomeSentence(analysis, pair),
          presentSentence(analysis, pair),
          ...answers,
          cannot,
        ].join(" ");
        expect(words).not.toMatch(/NaN|undefined|null|Infinity/);
        expect(answers.length + cannot.length).toBeGreaterThan(0);
      }
    }
  });
});

describe("changeInWords", () => {
  it.each([
    [5.028, "5.03 times as high"],
    [1.37, "37 % higher"],
    [0.061, "93.9 % lower"],
    [0, "zero"],
  ])("says %d", (factor, words) => {
    expect(changeInWords(factor)).toBe(words);
  });
});
