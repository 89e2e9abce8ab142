import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { eventsIn, pageRun } from "../testing/page-run.ts";
import { serveBenchmark, type BenchmarkSite } from "../testing/serve-benchmark.ts";
import { startFaultyServer, type FaultyServer } from "../testing/faulty-server.ts";
import { startTruthServer, type TruthServer } from "../testing/start-truth-server.ts";
import { RUN_BOUNDS } from "./run-bounds.ts";
import type { RunRequest } from "./run-request.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

const KEY = "sk-secret-1";
let site: BenchmarkSite;
let truth: TruthServer;
let faulty: FaultyServer;
const printed: string[] = [];

beforeAll(async () => {
  // Watched, not replaced: whatever the server half prints still goes where it went.
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    vi.spyOn(stream, "write").mockImplementation((...args: unknown[]) => {
      printed.push(String(args[0]));
      return write(...(args as Parameters<typeof stream.write>));
    });
  }
  [site, truth, faulty] = await Promise.all([
    serveBenchmark(),
    startTruthServer({ ttftMs: 20, itlMs: 2 }),
    startFaultyServer(),
  ]);
});
afterAll(async () => {
  await Promise.all([site.stop(), truth.stop(), faulty.stop()]);
  vi.restoreAllMocks();
});

const run = (changes: Partial<RunRequest> = {}) => pageRun(truth.url, { apiKey: KEY, ...changes });

const SYNTHETIC = pageRun("").prompts;
const PROMPT = { text: "Why?", outputTokens: null };
const LISTED = { kind: "listed", prompts: [PROMPT], salted: true, outputTokens: 8 };

/** Asks until the one place for a run is free again. */
async function whenFree(body: unknown): Promise<string> {
  while (true) {
    const answer = await site.ask("run", body);
    const text = await answer.text();
    if (answer.status !== 409) return text;
    await new Promise((again) => setTimeout(again, 20));
  }
}

describe("a run that a page starts", () => {
  test("streams its progress, its points and its result, and names neither address nor key", async () => {
    const answer = await site.ask("run", run({ load: { kind: "closed", concurrencies: [1, 3] } }));
    expect(answer.status).toBe(200);
    const text = await answer.text();
    const events = eventsIn(text);
    const kinds = events.map(({ kind }) => kind);
    expect([kinds[0], kinds[1], kinds.at(-1)]).toEqual(["started", "prepared", "result"]);
    expect(kinds.filter((kind) => kind === "point")).toHaveLength(2);
    const seen = events.flatMap((event) => (event.kind === "progress" ? [event.progress] : []));
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.at(-1)?.completed).toBeGreaterThan(0);
    expect(seen.at(-1)?.timeToFirstTokenP50Ms).toBeGreaterThan(15);
    expect(text).not.toMatch(/secret|127\.0\.0\.1|localhost/);
  });

  test("can be stopped by its name alone, with what was measured until then", async () => {
    const answer = await site.ask("run", run({ seconds: RUN_BOUNDS.seconds }));
    let text = "";
    let stopped = false;
    for await (const piece of answer.pieces) {
      text += piece.toString();
      const events = eventsIn(text.slice(0, text.lastIndexOf("\n\n") + 2));
      const [started] = events;
      if (stopped || started?.kind !== "started") continue;
      if (!events.some((event) => event.kind === "progress" && event.progress.completed > 0)) continue;
      expect(await (await site.ask("stop", { run: "another" })).text()).toBe('{"stopped":false}');
      expect(await (await site.ask("stop", { run: started.run })).text()).toBe('{"stopped":true}');
      stopped = true;
    }
    const last = eventsIn(text).at(-1);
    if (last?.kind !== "result") throw new Error("There is no result.");
    expect(last.result.points[0]?.completedRequests).toBeGreaterThan(0);
    expect(last.result.warnings.join(" ")).toMatch(/stopped before its end/);
  });

  test("is the only one at a time", async () => {
    const stop = new AbortController();
    const first = await site.ask("run", run({ seconds: 60 }), {}, stop.signal);
    expect(first.status).toBe(200);
    expect((await site.ask("run", run())).status).toBe(409);
    stop.abort();
    await first.text().catch(() => undefined);
    expect(await whenFree(run())).toContain('"result"');
  });

  test("ends when the one that watches it goes away", async () => {
    const stop = new AbortController();
    const answer = await site.ask("run", run({ url: faulty.url("good"), seconds: 300 }), {}, stop.signal);
    const before = faulty.received.length;
    try {
      for await (const _ of answer.pieces) if (faulty.received.length > before + 20) stop.abort();
    } catch {
      // Hanging up ends the reading with an error.
    }
    // The place is free once nothing is sent any more.
    await whenFree(run({ url: "http://127.0.0.1:1" }));
    const sent = faulty.received.length;
    await whenFree(run());
    expect(faulty.received.length).toBe(sent);
  });
});

describe("only the server's own pages may ask", () => {
  const target = () => faulty.url("good");
  test.each<[string, Record<string, string | null>, number]>([
    ["a name that was made to point here", { host: "evil.example", origin: "http://evil.example" }, 403],
    ["the same with our port", { host: "evil.example:80", origin: "http://evil.example:80" }, 403],
    ["a name that begins like an address", { host: "127.0.0.1.evil.example" }, 403],
    ["0.0.0.0, by which pages reach loopback", { host: "0.0.0.0:80", origin: "http://0.0.0.0:80" }, 403],
    ["another site's Origin", { origin: "https://evil.example" }, 403],
    ["another port's Origin", { origin: "http://127.0.0.1:1" }, 403],
    ["an Origin that is hidden", { origin: "null" }, 403],
    ["no Origin", { origin: null }, 403],
    ["a cross-site request", { "sec-fetch-site": "cross-site" }, 403],
    ["a request of a sister site", { "sec-fetch-site": "same-site" }, 403],
    ["a form that any page could send", { "content-type": "text/plain" }, 415],
    ["a form with fields", { "content-type": "application/x-www-form-urlencoded" }, 415],
    ["no content type", { "content-type": null }, 415],
    ["a proxy that names who asks", { "x-forwarded-for": "203.0.113.7" }, 403],
    ["a proxy that names itself", { via: "1.1 proxy" }, 403],
  ])("%s is refused, for every action", async (_, headers, status) => {
    const before = faulty.received.length;
    for (const action of ["run", "stop", "models", "servers"]) {
      const answer = await site.ask(action, run({ url: target() }), headers);
      expect(answer.status).toBe(status);
      expect(await answer.text()).not.toContain(KEY);
    }
    expect(faulty.received.length).toBe(before);
  });

  test("an operator's site is asked by its own name and by address, not by others", async () => {
    const listed = await serveBenchmark({
      BREAKEVEN_LISTENS_ON_HOST: "0.0.0.0",
      BREAKEVEN_BENCHMARK_HOSTS: `127.0.0.1:${faulty.port}`,
      BREAKEVEN_BENCHMARK_SITES: "bench.example",
    });
    const as = async (host: string, origin: string) =>
      (await listed.ask("stop", { run: "x" }, { host, origin, "x-forwarded-for": "203.0.113.7" })).status;
    expect(await as("bench.example", "https://bench.example")).toBe(200);
    expect(await as("192.168.1.5:3000", "http://192.168.1.5:3000")).toBe(200);
    expect(await as("evil.example:3000", "http://evil.example:3000")).toBe(403);
    await listed.stop();
  });
});

describe("which server may be benchmarked", () => {
  const problemOf = async (asked: BenchmarkSite, url: string) => {
    const [models, text] = [
      await (await asked.ask("models", { url, apiKey: null })).text(),
      await (await asked.ask("run", run({ url }))).text(),
    ];
    return [models, text];
  };

  test.each<[string, string, RegExp]>([
    ["a metadata address", "http://169.254.169.254/latest", /never benchmarked/],
    ["the same dressed as IPv6", "http://[::ffff:169.254.169.254]", /never benchmarked/],
    ["the same as one number", "http://2852039166", /never benchmarked/],
    ["a machine that nobody listed", "http://10.0.0.1:8000", /has not listed/],
    ["a file", "file:///etc/passwd", /Only http/],
    ["a password in the URL", "http://u:p@127.0.0.1", /key by itself/],
  ])("%s is refused", async (_, url, problem) => {
    for (const text of await problemOf(site, url)) expect(text).toMatch(problem);
  });

  test("the site itself is refused, by every name and address of this machine", async () => {
    for (const host of ["127.0.0.1", "localhost", "127.1"])
      for (const text of await problemOf(site, `http://${host}:${site.port}`))
        expect(text).toMatch(/own address/);
  });

  test("with an operator's list this machine has to be listed too", async () => {
    const listed = await serveBenchmark({
      BREAKEVEN_LISTENS_ON_HOST: "0.0.0.0",
      BREAKEVEN_BENCHMARK_HOSTS: "gpu-box.example:8000",
    });
    for (const text of await problemOf(listed, truth.url)) expect(text).toMatch(/has not listed/);
    expect(await (await listed.ask("servers", {})).text()).toBe('{"servers":[]}');
    await listed.stop();
  });

  test("redirects are not followed", async () => {
    const text = await (await site.ask("run", run({ url: faulty.url("redirect") }))).text();
    expect(text).toMatch(/redirects elsewhere/);
    expect(text).not.toContain("169.254");
  });
});

describe("sizes, times, requests and streams are bounded", () => {
  test.each<[string, object]>([
    ["too many streams", { load: { kind: "closed", concurrencies: [RUN_BOUNDS.concurrency + 1] } }],
    ["too many loads", { load: { kind: "closed", concurrencies: Array(RUN_BOUNDS.loads + 1).fill(1) } }],
    ["no load", { load: { kind: "closed", concurrencies: [] } }],
    ["too many requests a second", { load: { kind: "poisson", requestsPerSecond: [1e6] } }],
    ["a search without end", { load: { kind: "sweep", most: 1e9 } }],
    ["another kind of load", { load: { kind: "burst", requests: 1e9 } }],
    ["too long", { seconds: RUN_BOUNDS.seconds + 1 }],
    ["too long a warm-up", { warmUpSeconds: 1e9 }],
    ["too long a prompt", { prompts: { ...SYNTHETIC, input: { kind: "fixed", tokens: 1e9 } } }],
    ["too long an answer", { prompts: { ...SYNTHETIC, output: { kind: "fixed", tokens: 1e9 } } }],
    ["too wide a spread", { prompts: { ...SYNTHETIC, input: { kind: "lognormal", mean: 9, sigma: 50 } } }],
    ["no spread", { prompts: { ...SYNTHETIC, input: { kind: "uniform", least: 9, most: 1 } } }],
    ["more than all shared", { prompts: { ...SYNTHETIC, sharedPrefix: 1.1 } }],
    ["no prompts", { prompts: { ...LISTED, prompts: [] } }],
    ["an empty prompt", { prompts: { ...LISTED, prompts: [{ text: "", outputTokens: 1 }] } }],
    ["too many prompts", { prompts: { ...LISTED, prompts: Array(RUN_BOUNDS.prompts + 1).fill(PROMPT) } }],
    [
      "a prompt with an endless answer",
      { prompts: { ...LISTED, prompts: [{ text: "x", outputTokens: 1e9 }] } },
    ],
    ["no number", { seconds: null }],
  ])("%s", async (_, changes) => {
    const answer = await site.ask("run", { ...run(), ...changes });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/missing or out of range/);
  });

  test("a body larger than any form, and one that is no JSON", async () => {
    const large = { ...run(), more: "x".repeat(RUN_BOUNDS.bodyBytes) };
    for (const action of ["stop", "models"]) expect((await site.ask(action, large)).status).toBe(413);
    const larger = { ...run(), more: "x".repeat(RUN_BOUNDS.runBodyBytes) };
    expect((await site.ask("run", larger)).status).toBe(413);
    const broken = await site.ask("run", `{"apiKey":"${KEY}"`);
    expect(broken.status).toBe(400);
    expect(await broken.text()).not.toContain(KEY);
  });
});

describe("keys and the words of servers stay where they are", () => {
  test.each(["echo-key", "server-error", "html-error", "error-in-stream", "wrong-type", "strict"] as const)(
    "a server with %s",
    async (fault) => {
      const text = await (await site.ask("run", run({ url: faulty.url(fault) }))).text();
      expect(text).toMatch(/"kind":"(?:problem|result)"/);
      expect(text).not.toMatch(/secret|Incorrect|CUDA|<h1>|preempted|127\.0\.0\.1/);
      const models = await (await site.ask("models", { url: faulty.url(fault), apiKey: KEY })).text();
      expect(models).not.toMatch(/secret|Incorrect|CUDA|<h1>|127\.0\.0\.1/);
    },
  );

  test("a refused key or address is not repeated", async () => {
    for (const changes of [{ apiKey: `${KEY} with a space` }, { url: `http://x/?key=${KEY}` }]) {
      const text = await (await site.ask("run", run(changes))).text();
      expect(text).toMatch(/problem/);
      expect(text).not.toContain(KEY);
    }
  });

  test("the key reaches the server that it is for", () =>
    expect(faulty.received.some(({ headers }) => headers.authorization === `Bearer ${KEY}`)).toBe(true));

  test("nothing of all this was printed", () => expect(printed.join("")).not.toContain(KEY));
});

describe("a server half that is off", () => {
  test("answers nothing", async () => {
    const open = await serveBenchmark({ BREAKEVEN_LISTENS_ON_HOST: "0.0.0.0" });
    for (const action of ["run", "stop", "models", "servers"])
      expect((await open.ask(action, run())).status).toBe(403);
    await open.stop();
  });
});
