import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { currentCatalog } from "../../catalog/snapshots.ts";
import { runCommand } from "../../cli/run-command.ts";
import { testTerminal } from "../../cli/testing/test-terminal.ts";
import type { Result } from "../result/result.ts";
import { publishedCases, reproduceAll } from "./published-cases.ts";

const folder = new URL("./scenarios/", import.meta.url);

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

test("the methods page gets the same numbers", () => {
  const reproduced = reproduceAll(currentCatalog);
  expect(reproduced).toHaveLength(publishedCases.length);
  for (const { id, figures } of reproduced) {
    for (const { name, computed, published, tolerance } of figures) {
      expect(Math.abs(computed - published), `${id}: ${name}`).toBeLessThanOrEqual(tolerance);
    }
  }
});

test("every case has a scenario file, and every file a case", () => {
  const files = readdirSync(folder).map((name) => name.replace(/\.json$/, ""));
  expect(files.toSorted()).toEqual(publishedCases.map((c) => c.id).toSorted());
  expect(files).toHaveLength(40);
});

test("every scenario starts from the blank preset: nothing comes from the catalogue or from an assumption", () => {
  for (const { id } of publishedCases) {
    const source = JSON.parse(readFileSync(new URL(`${id}.json`, folder), "utf8")) as { preset: string };
    expect(source.preset, id).toBe("blank");
  }
});

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
