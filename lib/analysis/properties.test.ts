import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { currentCatalog } from "../catalog/snapshots.ts";
import { toCents } from "../pricing/cents.ts";
import { costAt } from "../pricing/cost-curve.ts";
import { LATEST_PRESETS } from "../scenario/presets.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { arbitraryValidScenario } from "../scenario/testing/arbitrary-scenario.ts";
import type { Analysis } from "./analyse.ts";
import { analyseFully } from "./analyse-fully.ts";
import { derivationOf, type Derivation, type DerivationTerm } from "./derivation.ts";
import { figureLabel } from "./figure-labels.ts";
import { resultOf } from "./result/result.ts";
import { allFigures } from "./testing/all-figures.ts";
import { evaluateFormula } from "./testing/evaluate-formula.ts";

// Random scenarios take longer on a busy machine than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 });

/** Looking for a smaller case that fails takes minutes, and reading one that is larger does not. */
const AS_FOUND = { endOnFailure: true };
const RUNS = { numRuns: 150 };

function analysed(scenario: Scenario): Analysis {
  const answer = analyseFully(scenario, currentCatalog, "2026-11-23");
  if (!answer.ok) throw new Error(answer.problems.map((p) => p.message).join(" "));
  return answer.analysis;
}

const forEveryScenario = (check: (analysis: Analysis, rest: number) => void, runs = RUNS) => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(arbitraryValidScenario(), share, (scenario, rest) => check(analysed(scenario), rest)),
    { ...AS_FOUND, ...runs },
  );
};

const near = (left: number, right: number, scale: number, tolerance = 1e-9) =>
  Math.abs(left - right) <= tolerance * Math.max(Math.abs(left), Math.abs(right), scale);

test("the cost of an option never falls with volume", () => {
  forEveryScenario(({ options, traffic }, rest) => {
    for (const { id, curve, upTo } of options) {
      const top = Math.min(upTo, Math.max(1, traffic.requestsPerDay) * 10);
      const volumes = [0, ...[1e-3, 0.01, 0.1, rest, 1].map((share) => share * top).sort((a, b) => a - b)];
      // Where a step ends, both sides of it.
      for (const stairs of curve.stairs) {
        for (const step of [1, 2, 3]) {
          const end = stairs.width * (step - stairs.phase);
          if (end > 0 && end <= top) volumes.push(end, end * (1 + 1e-9));
        }
      }
      const costs = volumes.toSorted((a, b) => a - b).map((volume) => costAt(curve, volume));
      for (const [i, cost] of costs.entries()) {
        const before = costs[i - 1] ?? 0;
        expect(cost, id).toBeGreaterThanOrEqual(before - 1e-9 * Math.abs(before));
      }
    }
  });
});

test("line items sum to the total, and to the cent once rounded", () => {
  forEveryScenario(({ options }) => {
    for (const { items, monthlyUsd } of options) {
      const counted = items.filter((item) => !item.leftOut).map((item) => item.monthlyUsd);
      const sum = counted.reduce((usd, item) => usd + item, 0);
      expect(near(sum, monthlyUsd.value, 0, 1e-12)).toBe(true);
      // Above a hundred million million dollars a cent is less than floating point can tell.
      if (sum > 1e11) continue;
      const cents = toCents(counted).reduce((total, c) => total + c, 0);
      expect(cents).toBe(Math.round(counted.reduce((total, usd) => total + usd * 100, 0)));
    }
  });
});

test("what a line item explains is what it costs", () => {
  forEveryScenario(({ options }) => {
    for (const { id, items, fullLensUsd } of options) {
      for (const item of items) {
        const explained = item.explain();
        expect(near(explained.value, item.monthlyUsd, fullLensUsd), `${id}.${item.id}`).toBe(true);
      }
    }
  });
});

test("where two costs are said to meet, they are equal", () => {
  forEveryScenario(({ pairs, options }) => {
    for (const { challenger, incumbent, breakEven } of pairs) {
      const curveOf = (id: typeof challenger) => options.find((o) => o.id === id)?.curve;
      const [left, right] = [curveOf(challenger), curveOf(incumbent)];
      for (const { volume, kind } of breakEven.crossings.changes) {
        if (kind !== "meet" || !left || !right) continue;
        expect(near(costAt(left, volume), costAt(right, volume), 0), `${challenger}/${incumbent}`).toBe(true);
      }
    }
  });
});

test("the first break-even is never after the sustained one", () => {
  forEveryScenario(({ pairs }) => {
    for (const { breakEven } of pairs) {
      if (breakEven.sustained === null) continue;
      expect(breakEven.first).not.toBeNull();
      expect(breakEven.first).toBeLessThanOrEqual(breakEven.sustained);
    }
  });
});

/** Each figure of a result whose formula, with its terms filled in, gives another number than the figure says. */
function wrongFormulas(analysis: Analysis): string[] {
  return allFigures(analysis).flatMap(({ place, figure }) => {
    const terms = Object.fromEntries(
      Object.entries(figure.terms).map(([name, term]) => [
        name,
        typeof term === "number" ? term : term.value,
      ]),
    );
    const { value, scale } = evaluateFormula(figure.formula, terms);
    return near(value, figure.value, scale)
      ? []
      : [`${place}: ${figure.formula} = ${value} ≠ ${figure.value} ${JSON.stringify(terms)}`];
  });
}

test("every formula, with its terms filled in, gives the number that it explains", () => {
  forEveryScenario(
    (analysis) => {
      expect(wrongFormulas(analysis)).toEqual([]);
    },
    { numRuns: 60 },
  );
});

test("and so does every formula of the presets, over the months too", () => {
  const answers = LATEST_PRESETS.map(({ scenario }) => analyseFully(scenario, currentCatalog, "2026-11-23"));
  const analyses = answers.flatMap((answer) => (answer.ok ? [answer.analysis] : []));
  expect(analyses.length).toBeGreaterThanOrEqual(7);
  for (const analysis of analyses) expect(wrongFormulas(analysis)).toEqual([]);
});

test("every term of a derivation is an input, has its own derivation, or is named in words", () => {
  const nameless = new Set<string>();
  const visit = (derivation: Derivation) => {
    for (const term of derivation.terms) {
      if (!isNamed(term)) nameless.add(term.name);
      if (term.derivation) visit(term.derivation);
    }
  };
  forEveryScenario(
    (analysis) => {
      for (const { figure } of allFigures(analysis)) {
        // What only hands on an input is shown as that input.
        if (figure.formula !== figure.name && figureLabel(figure.name) === figure.name)
          nameless.add(figure.name);
        visit(derivationOf(analysis, figure));
      }
    },
    { numRuns: 30 },
  );
  expect([...nameless]).toEqual([]);
});

const isNamed = (term: DerivationTerm) => term.path !== null || term.label !== term.name;

test("a result holds no number that JSON cannot write", () => {
  const visit = (value: unknown, place: string) => {
    if (typeof value === "number") expect(Number.isFinite(value), place).toBe(true);
    else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) visit(inner, `${place}.${key}`);
    }
  };
  forEveryScenario((analysis) => visit(resultOf(analysis), "result"), { numRuns: 30 });
});
