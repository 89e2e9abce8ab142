import { expect, test } from "vitest";

import { meetsTier, qualityTiers } from "./quality-tier.ts";

test("a model does work of its own grade and below, never above", () => {
  for (const [offeredRank, offered] of qualityTiers.entries()) {
    for (const [neededRank, needed] of qualityTiers.entries()) {
      expect(meetsTier(offered, needed)).toBe(offeredRank >= neededRank);
    }
  }
});
