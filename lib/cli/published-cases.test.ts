import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { publishedCases } from "../analysis/published/published-cases.ts";
import type { Result } from "../analysis/result/result.ts";
import { runCommand } from "./run-command.ts";
import { testTerminal } from "./testing/test-terminal.ts";

const folder = new URL("../analysis/published/scenarios/", import.meta.url);

const figures = publishedCases.flatMap((published) =>
  published.figures.map((figure) => ({ ...figure, id: published.id })),
);

test.each(figures)(
  "$id: $name is $published $unit, as published, through the command line",
  async ({ id, published, tolerance, read }) => {
    const file = `${id}.json`;
    const terminal = testTerminal({ [file]: readFileSync(new URL(file, folder)) });
    expect(await runCommand(["evaluate", file, "--json"], terminal)).toBe(0);
    const result = JSON.parse(terminal.output()) as Result;
    const computed = read(result) ?? NaN;
    expect(Math.abs(computed - published)).toBeLessThanOrEqual(tolerance);
  },
);

test("renting in the crossover case is still dearer one token earlier, and on the whole of its first two steps", async () => {
  const source = JSON.parse(readFileSync(new URL("cq-crossover.json", folder), "utf8")) as {
    workloads: { tokensPerMonth: number }[];
  };
  const cheapestAt = async (tokensPerMonth: number) => {
    const [workload] = source.workloads;
    const scenario = { ...source, workloads: [{ ...workload, tokensPerMonth }] };
    const terminal = testTerminal({ "-": JSON.stringify(scenario) });
    await runCommand(["evaluate", "-", "--json"], terminal);
    return (JSON.parse(terminal.output()) as Result).cheapest;
  };
  for (const tokens of [81e6, 162e6, 235_714_285]) expect(await cheapestAt(tokens)).toEqual(["api-frontier"]);
  expect(await cheapestAt(235_714_286)).toEqual(["rented"]);
});
