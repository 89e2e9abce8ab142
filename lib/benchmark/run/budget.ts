import { nowMs } from "../clock.ts";
import type { HardLimits } from "../load/load-plan.ts";
import type { BenchmarkPoint } from "../result.ts";

/** Less time than this is not worth another load. */
const LEAST_SECONDS = 1;

/** What is left of a run's limits after the loads that it has carried so far. */
export class Budget {
  readonly #limits: HardLimits;
  readonly #startMs = nowMs();
  #requests = 0;
  #tokens = 0;

  constructor(limits: HardLimits) {
    this.#limits = limits;
  }

  spend({ completedRequests, failedRequests, inputTokens, outputTokens }: BenchmarkPoint): void {
    this.#requests += completedRequests + (failedRequests ?? 0);
    this.#tokens += (inputTokens ?? 0) + (outputTokens ?? 0);
  }

  left(): HardLimits {
    return {
      mostSeconds: this.#limits.mostSeconds - (nowMs() - this.#startMs) / 1000,
      mostRequests: this.#limits.mostRequests - this.#requests,
      mostTokens: this.#limits.mostTokens - this.#tokens,
    };
  }

  isSpent(): boolean {
    const { mostSeconds, mostRequests, mostTokens } = this.left();
    return mostSeconds < LEAST_SECONDS || mostRequests <= 0 || mostTokens <= 0;
  }
}
