import { spawn, type ChildProcess } from "node:child_process";
import { nowMs } from "../clock.ts";
import type { MeasuredPower } from "../result.ts";
import type { Span } from "./steady-rate.ts";

interface Sample {
  readonly timeMs: number;
  readonly gpu: number;
  readonly watts: number;
}

const INTERVAL_MS = 500;
const LONGEST_LINE = 4096;

/**
 * Reads the power draw of this machine's GPUs from nvidia-smi while a load runs. Where there is no such program, or it
 * prints something else, there are no samples, and nothing else happens.
 *
 * @example const power = PowerSampler.start(); power.stop({ fromMs, toMs }); // { gpus: 1, meanWatts: 512 } or null
 */
export class PowerSampler {
  readonly #samples: Sample[] = [];
  readonly #child: ChildProcess;
  #rest = "";

  private constructor(program: string) {
    this.#child = spawn(
      program,
      ["--query-gpu=index,power.draw", "--format=csv,noheader,nounits", `--loop-ms=${INTERVAL_MS}`],
      { stdio: ["ignore", "pipe", "ignore"] },
    );
    this.#child.on("error", () => undefined);
    this.#child.stdout?.on("data", (bytes: Buffer) => this.#take(bytes.toString("latin1")));
    // Power is not worth keeping a process alive for.
    this.#child.unref();
  }

  static start(program = "nvidia-smi"): PowerSampler {
    return new PowerSampler(program);
  }

  /** Ends the sampling: the sum over the GPUs of their mean draw within the span; null where there is none. */
  stop({ fromMs, toMs }: Span): Omit<MeasuredPower, "joulesPerOutputToken"> | null {
    this.#child.kill();
    const sums = new Map<number, { watts: number; count: number }>();
    for (const { timeMs, gpu, watts } of this.#samples) {
      if (timeMs < fromMs || timeMs >= toMs) continue;
      const sum = sums.get(gpu) ?? { watts: 0, count: 0 };
      sums.set(gpu, { watts: sum.watts + watts, count: sum.count + 1 });
    }
    if (sums.size === 0) return null;
    const meanWatts = [...sums.values()].reduce((total, { watts, count }) => total + watts / count, 0);
    return { gpus: sums.size, meanWatts };
  }

  #take(text: string): void {
    const lines = (this.#rest + text).split("\n");
    this.#rest = (lines.pop() ?? "").slice(0, LONGEST_LINE);
    for (const line of lines) {
      const found = /^\s*(\d+),\s*(\d+(?:\.\d+)?)\s*$/.exec(line);
      if (found !== null)
        this.#samples.push({ timeMs: nowMs(), gpu: Number(found[1]), watts: Number(found[2]) });
    }
  }
}
