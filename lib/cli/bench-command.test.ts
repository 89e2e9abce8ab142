import { spawn } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { startTruthServer, type TruthServer } from "../benchmark/testing/start-truth-server.ts";
import type { BenchmarkResult } from "../benchmark/result.ts";
import { benchCommand } from "./bench-command.ts";
import { BENCH_FLAGS } from "./bench-flags.ts";
import { readBenchOptions } from "./bench-options.ts";
import type { BenchWorld } from "./bench-world.ts";
import { HELP } from "./help.ts";
import { testTerminal } from "./testing/test-terminal.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

let server: TruthServer;
beforeAll(async () => {
  server = await startTruthServer({ ttftMs: 40, itlMs: 4 });
});
afterAll(() => server.stop());

const WORLD: BenchWorld = {
  env: (name) => (name === "MY_KEY" ? "sk-secret-1" : undefined),
  isScreen: false,
  now: () => "2026-11-25T00:00:00.000Z",
  runId: () => "run",
  onInterrupt: () => () => undefined,
};

const options = async (...args: string[]) =>
  await readBenchOptions(["--url", "http://localhost:8000", ...args], testTerminal(FILES), WORLD.env, "run");
const FILES = {
  "prompts.jsonl": '{"prompt":"Hello","output_tokens":5}\n',
  "broken.jsonl": "{",
  "latin1.jsonl": new Uint8Array([0x7b, 0xe9, 0x7d]),
  "-": "\n\n{",
};

describe("bench", () => {
  test("writes a table for people and JSON for programs", async () => {
    const terminal = testTerminal();
    const args = ["--url", server.url, "--model", "truth", "--concurrency", "1,4", "--requests", "8"];
    const more = ["--input", "30", "--output", "8", "--ttft-ms", "5000", "--key-env", "MY_KEY"];
    expect(await benchCommand([...args, ...more], terminal, WORLD)).toBeNull();
    const result = JSON.parse(terminal.output()) as BenchmarkResult;
    expect(result.points.map(({ completedRequests }) => completedRequests)).toEqual([8, 8]);
    expect(result.points[0]?.goodput?.attainment).toBe(1);
    expect(terminal.complaints()).toMatch(/about 16 requests, 480 input and 128 output tokens/);
    expect(terminal.complaints()).toMatch(/4 streams \*? +8 +0/);
    expect(terminal.output() + terminal.complaints()).not.toContain("secret");
  });

  test("ctrl-C ends a run cleanly, with what was measured so far", async () => {
    const program = new URL("../cli.ts", import.meta.url).pathname;
    const args = ["bench", "--url", server.url, "--model", "truth", "--seconds", "50", "--warm-up", "0"];
    const child = spawn(process.execPath, [program, ...args, "--concurrency", "2", "--output", "8"]);
    let out = "";
    let err = "";
    child.stdout.on("data", (bytes: Buffer) => (out += bytes.toString()));
    child.stderr.on("data", (bytes: Buffer) => {
      const running = err.includes("done, ");
      err += bytes.toString();
      if (!running && err.includes("done, ")) child.kill("SIGINT");
    });
    const code = await new Promise((done) => child.once("close", done));
    expect(code).toBe(0);
    const result = JSON.parse(out) as BenchmarkResult;
    expect(result.points[0]?.completedRequests).toBeGreaterThan(0);
    expect(result.warnings.join(" ")).toMatch(/stopped before its end/);
  });
});

describe("the flags of bench", () => {
  test("are all in the help", () => {
    for (const flag of Object.keys(BENCH_FLAGS)) expect(HELP).toContain(`--${flag}`);
  });

  test("have a load of 16 streams for 30 seconds unless told otherwise", async () => {
    expect(await options()).toMatchObject({
      price: null,
      options: {
        load: { kind: "closed", concurrencies: [16] },
        seconds: 30,
        warmUpSeconds: 5,
        requests: null,
        apiKey: null,
        target: null,
        prompts: { kind: "synthetic", input: { kind: "fixed", tokens: 512 } },
      },
    });
  });

  test.each<[string[], object]>([
    [["--rate", "2,4.5"], { load: { kind: "poisson", requestsPerSecond: [2, 4.5] } }],
    [["--rate", "2", "--arrivals", "constant"], { load: { kind: "constant" } }],
    [["--sweep", "--ttft-ms", "500"], { load: { kind: "sweep", over: "streams", most: 1024 } }],
    [
      ["--sweep", "--sweep-over", "rate", "--most-in-flight", "7", "--ttft-ms", "500"],
      { load: { kind: "sweep", over: "rate", most: 1024, mostInFlight: 7 } },
    ],
    [
      ["--rate", "2", "--arrivals", "gamma", "--burstiness", "0.5", "--most-in-flight", "7"],
      { load: { kind: "gamma", burstiness: 0.5, mostInFlight: 7 } },
    ],
    [["--prompts", "prompts.jsonl", "--output", "64", "--unsalted"], { prompts: { outputTokens: 64 } }],
    [["--requests", "10"], { requests: 10, seconds: null, warmUpSeconds: 0 }],
    [["--prompts", "prompts.jsonl"], { prompts: { kind: "listed", salted: true, outputTokens: 128 } }],
    [["--input", "lognormal:512,0.5"], { prompts: { input: { kind: "lognormal", mean: 512, sigma: 0.5 } } }],
    [["--key-env", "MY_KEY"], { apiKey: "sk-secret-1" }],
    [["--e2e-ms", "800", "--attainment", "0.9"], { attainment: 0.9, target: { endToEndMs: 800 } }],
    [
      ["--requests", "9", "--seconds", "20", "--cool-down", "2"],
      { requests: 9, seconds: 20, coolDownSeconds: 2 },
    ],
    [["--endpoint", "embeddings", "--e2e-ms", "80"], { endpoint: "embeddings", target: { endToEndMs: 80 } }],
  ])("%j", async (args, expected) => {
    expect(await options(...args)).toMatchObject({ options: expected });
  });

  test.each<[string[], RegExp]>([
    [["--concurrency", "0"], /--concurrency is/],
    [["--concurrency", "1,x"], /--concurrency is/],
    [["--rate", "-1"], /--rate is/],
    [["--rate", "1", "--concurrency", "2"], /more than one/],
    [["--arrivals", "poisson"], /needs --rate/],
    [["--sweep"], /target/],
    [["--sweep-over", "rate"], /^--sweep-over needs --sweep\.$/],
    [["--most", "64"], /^--most needs --sweep\.$/],
    [["--most-in-flight", "8"], /^--most-in-flight needs --rate, or --sweep-over rate\.$/],
    [["--sweep", "--ttft-ms", "500", "--most-in-flight", "8"], /^--most-in-flight needs --rate/],
    [["--rate", "1", "--burstiness", "2"], /^--burstiness needs --arrivals gamma\.$/],
    [["--burstiness", "2"], /^--burstiness needs --arrivals gamma\.$/],
    [["--unsalted"], /^--unsalted needs --prompts\.$/],
    [["--attainment", "0.9"], /^--attainment needs a latency target: --ttft-ms, --tpot-ms or --e2e-ms\.$/],
    [["--requests", "10", "--cool-down", "2"], /^--cool-down needs --seconds: [^.]+\.$/],
    [
      ["--endpoint", "embeddings", "--output", "8"],
      /^--output has no say with --endpoint embeddings, [^.]+\.$/,
    ],
    [["--endpoint", "embeddings", "--ttft-ms", "8"], /^--ttft-ms has no say .* --e2e-ms has\.$/],
    [["--endpoint", "embeddings", "--tpot-ms", "8"], /^--tpot-ms has no say .* --e2e-ms has\.$/],
    [["--seconds", "soon"], /--seconds is a number from/],
    [["--requests", "1.5"], /--requests is a whole number/],
    [["--input", "many"], /--input is a number of tokens/],
    [["--output", "uniform:9-1"], /--output is a number of tokens/],
    [["--prompts", "none.jsonl"], /does not exist/],
    [["--prompts", "broken.jsonl"], /Line 1 is not JSON/],
    [["--prompts", "latin1.jsonl"], /^latin1\.jsonl is not text in UTF-8\.$/],
    [["--prompts", "-"], /^Standard input: Line 3 is not JSON\.$/],
    [["--prompts", "prompts.jsonl", "--input", "5"], /no say/],
    [["--prompts", "prompts.jsonl", "--output", "uniform:1-9"], /^With --prompts, --output is one number/],
    [["--usd-per-mtok-in", "1"], /both/],
    [["--key-env", "OTHER"], /no key in the environment as OTHER/],
    [["--endpoint", "images"], /--endpoint is/],
    [["--api-key", "sk-1"], /has no flag --api-key/],
  ])("%j is refused", async (args, problem) => {
    const read = await options(...args);
    expect("problem" in read ? read.problem : "").toMatch(problem);
  });
});
