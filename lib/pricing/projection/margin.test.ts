import { expect, test } from "vitest";
import { marginSensitivity } from "./margin.ts";

test("a tenth on $300 of tokens moves the margin of $1,000 by three points, and a tenth of revenue by its own", () => {
  const item = {
    id: "output",
    group: "tokens",
    option: "api-frontier",
    kind: "running",
    usd: [100, 200],
  } as const;
  const atVolume = { more: { revenueUsd: 1100, costUsd: 430 }, less: { revenueUsd: 900, costUsd: 370 } };
  const { marginShare, levers } = marginSensitivity(1000, 400, [item], 0, atVolume);
  expect(marginShare).toBeCloseTo(0.6, 9);
  expect(levers).toEqual([
    {
      lever: "api-tokens",
      usd: expect.closeTo(-30, 9) as number,
      riseShare: expect.closeTo(-0.03, 9) as number,
      fallShare: expect.closeTo(0.03, 9) as number,
    },
    {
      // 1 − 400 ÷ 1,100 = 63.64 %, and 1 − 400 ÷ 900 = 55.56 %.
      lever: "revenue",
      usd: expect.closeTo(100, 9) as number,
      riseShare: expect.closeTo(0.036364, 6) as number,
      fallShare: expect.closeTo(-0.044444, 6) as number,
    },
    {
      lever: "volume",
      usd: expect.closeTo(70, 9) as number,
      riseShare: expect.closeTo(0.009091, 6) as number,
      fallShare: expect.closeTo(-0.011111, 6) as number,
    },
  ]);
});

test("without revenue there is no share, but still the dollars that a price moves", () => {
  const item = { id: "rent", group: "hardware", option: "rented", kind: "running", usd: [500] } as const;
  const atVolume = { more: { revenueUsd: 0, costUsd: 500 }, less: { revenueUsd: 0, costUsd: 500 } };
  const { marginShare, levers } = marginSensitivity(0, 500, [item], 0, atVolume);
  expect(marginShare).toBeNull();
  expect(levers[0]).toEqual({ lever: "gpu-rent", usd: -50, riseShare: null, fallShare: null });
});
