import { describe, expect, it } from "vitest";
import { SERVING_CONSTANTS } from "./constants.ts";
import { parameterCounts } from "./parameter-counts.ts";
import { stepContext } from "./step-context.ts";
import { CASE, LLAMA_70B, MIXTRAL } from "./test-cases.ts";
import { weightsSeconds } from "./weights-time.ts";

/** Nearly no prompt, so that the experts reached are those of the decoding sequences. */
const decoding = { ...CASE, model: MIXTRAL, inputTokens: 1, outputTokens: 1e9 };

const secondsAt = (sequences: number, change: Partial<typeof SERVING_CONSTANTS> = {}): number =>
  weightsSeconds(stepContext(decoding, sequences, { ...SERVING_CONSTANTS, ...change }));

describe("weights read in a step", () => {
  it("are those of the chosen experts for one sequence, and of all experts for very many", () => {
    const { oneExpert, allExperts } = parameterCounts(MIXTRAL);
    const none = weightsSeconds(
      stepContext({ ...decoding, model: { ...MIXTRAL, experts: 0 } }, 1, SERVING_CONSTANTS),
    );
    const experts = (sequences: number): number => secondsAt(sequences) - none;
    expect(experts(1) / experts(1e6)).toBeCloseTo((MIXTRAL.expertsPerToken * oneExpert) / allExperts, 3);
  });
  it("never shrink as sequences are added, and are fewer where routers have favourites", () => {
    const batches = [1, 2, 4, 8, 16, 32, 64];
    const times = batches.map((sequences) => secondsAt(sequences));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    for (const sequences of batches.slice(1))
      expect(secondsAt(sequences)).toBeLessThan(secondsAt(sequences, { expertEvenness: 1e6 }));
  });
  it("do not depend on the batch in a dense model", () => {
    const dense = (sequences: number): number =>
      weightsSeconds(stepContext({ ...decoding, model: LLAMA_70B }, sequences, SERVING_CONSTANTS));
    expect(dense(64)).toBe(dense(1));
  });
});
