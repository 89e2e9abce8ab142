import { expect, test } from "vitest";
import { guidellmLoad } from "./guidellm-load.ts";
import { nvidiaLoad } from "./nvidia-load.ts";

const load = (kind: string, rest: object = {}) => ({
  kind,
  requestsPerSecond: null,
  concurrency: null,
  burstiness: null,
  ...rest,
});

test.each([
  [{ type_: "synchronous" }, load("closed", { concurrency: 1 })],
  [{ kind: "concurrent", streams: 24 }, load("closed", { concurrency: 24 })],
  [{ type_: "throughput", max_concurrency: 512 }, load("closed", { concurrency: 512 })],
  [{ type_: "throughput", max_concurrency: null }, load("burst")],
  [{ type_: "constant", rate: 10 }, load("constant", { requestsPerSecond: 10 })],
  [{ type_: "poisson", rate: 0.5 }, load("poisson", { requestsPerSecond: 0.5 })],
  [{ type_: "trace" }, load("trace")],
  [{ type_: "new in some later version", rate: 3 }, load("unknown", { requestsPerSecond: 3 })],
  [null, load("unknown")],
])("GuideLLM's strategy %j", (strategy, expected) => {
  expect(guidellmLoad(strategy)).toEqual(expected);
});

test.each([
  // A point of a sweep, over the options that the sweep started from.
  [
    {
      run_info: { variation_values: { "phases.profiling.concurrency": 40 } },
      input_config: { loadgen: { concurrency: 8 } },
    },
    load("closed", { concurrency: 40 }),
  ],
  [
    {
      input_config: {
        phases: [
          { name: "warmup", concurrency: 1 },
          { name: "profiling", concurrency: 16 },
        ],
      },
    },
    load("closed", { concurrency: 16 }),
  ],
  [
    { input_config: { loadgen: { request_rate: 10, arrival_pattern: "gamma", arrival_smoothness: 2 } } },
    load("gamma", { requestsPerSecond: 10, burstiness: 2 }),
  ],
  [
    { input_config: { loadgen: { request_rate: 10, concurrency: 64, arrival_pattern: "constant" } } },
    load("constant", { requestsPerSecond: 10, concurrency: 64 }),
  ],
  [{ input_config: { loadgen: { fixed_schedule: true } } }, load("trace")],
  [
    { input_config: { perf_analyzer: { stimulus: { request_rate: 4 } } } },
    load("unknown", { requestsPerSecond: 4 }),
  ],
  [{ input_config: { perf_analyzer: { stimulus: { concurrency: 2 } } } }, load("closed", { concurrency: 2 })],
  [{}, load("unknown")],
])("the load of AIPerf or genai-perf in %j", (profile, expected) => {
  expect(nvidiaLoad(profile)).toEqual(expected);
});
