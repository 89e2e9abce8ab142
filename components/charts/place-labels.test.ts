import { describe, expect, it } from "vitest";
import { placeLabels } from "./place-labels.ts";

const plot = { left: 0, top: 0, width: 300, height: 200 };

describe("placeLabels", () => {
  it("puts a label above its point", () => {
    expect(placeLabels([{ id: "a", x: 100, y: 100, width: 40 }], plot, [])).toEqual([
      { id: "a", x: 100, y: 84 },
    ]);
  });

  it("puts it below where the top is too near", () => {
    expect(placeLabels([{ id: "a", x: 100, y: 12, width: 40 }], plot, [])).toEqual([
      { id: "a", x: 100, y: 28 },
    ]);
  });

  it("keeps a label at the edge inside the plot", () => {
    expect(placeLabels([{ id: "a", x: 298, y: 100, width: 40 }], plot, [])[0]?.x).toBe(280);
  });

  it("moves a second label out of the way of the first", () => {
    const [, second] = placeLabels(
      [
        { id: "a", x: 100, y: 100, width: 40 },
        { id: "b", x: 110, y: 100, width: 40 },
      ],
      plot,
      [],
    );
    expect(second).toEqual({ id: "b", x: 110, y: 116 });
  });

  it("leaves out what has no room", () => {
    const full = [{ left: 0, top: 0, width: 300, height: 200 }];
    expect(placeLabels([{ id: "a", x: 100, y: 100, width: 40 }], plot, full)).toEqual([]);
  });
});
