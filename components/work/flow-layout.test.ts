import { expect, test } from "vitest";
import { flowLayout, type FlowLink } from "./flow-layout.ts";

const link = (from: string, to: string, value: number): FlowLink => ({ from, to, value, colour: "owned" });
const COLUMNS = [
  ["a", "b"],
  ["r", "s"],
] as const;

test("nodes are as high as what passes them, and bands fill them without a gap", () => {
  const links = [link("a", "r", 30), link("a", "s", 20), link("b", "s", 50)];
  const { nodes, links: placed } = flowLayout(COLUMNS, links, 200, 40);
  const heights = Object.fromEntries(nodes.map(({ id, height }) => [id, height]));
  expect(heights).toEqual({ a: 100, b: 100, r: 60, s: 140 });
  for (const { id, y, height } of nodes) {
    const touching = placed.filter(({ from, to }) => from === id || to === id);
    const edges = touching.map((l) => (l.from === id ? l.fromY : l.toY) - l.thickness / 2);
    expect(Math.min(...edges)).toBeCloseTo(y, 9);
    expect(touching.reduce((sum, { thickness }) => sum + thickness, 0)).toBeCloseTo(height, 9);
  }
});

test("nodes of a column never overlap, and leave room for their labels", () => {
  const { nodes, height } = flowLayout(COLUMNS, [link("a", "r", 1), link("b", "s", 1e9)], 200, 40);
  const [a, b] = nodes;
  if (!a || !b) throw new Error("There are nodes.");
  expect(a.y).toBe(40);
  expect(b.y - (a.y + a.height)).toBeGreaterThanOrEqual(40);
  expect(b.y + b.height).toBeLessThanOrEqual(height + 1e-9);
});

test("work so little that its band would vanish is still drawn", () => {
  const { links } = flowLayout(COLUMNS, [link("a", "r", 1), link("b", "s", 1e9)], 200, 40);
  expect(Math.min(...links.map(({ thickness }) => thickness))).toBe(1.5);
});

test("without anything that flows nothing is divided by", () => {
  const { links } = flowLayout([["a"], ["r"]], [link("a", "r", 0)], 200, 40);
  expect(links[0]?.thickness).toBe(1.5);
});
