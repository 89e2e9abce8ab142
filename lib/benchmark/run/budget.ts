import { nowMs } from "../clock.ts";
import type { Spent } from "../load/issuer.ts";
import type { HardLimits } from "../load/load-plan.ts";

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

  spend({ requests, tokens }: Spent): void {
    this.#requests += requests;
    this.#tokens += tokens;
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
