/**
 * How far the benchmark's own client can be believed, beside the openai package: streams from a server with known
 * times, at rising rates of events, until time to first token or inter-token latency is off by more than 5 %. Prints
 * each step, the ceilings and their ratio, and judges nothing: machines differ. Run with `npm run benchmark:client`;
 * `--streams 512`, `--seconds 4` and `--all` (goes on beyond the ceiling) change what is run.
 */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { startTruthServer } from "../../lib/benchmark/testing/start-truth-server.ts";
import { isWithin, type CellFigures } from "./ladder-figures.ts";

const TTFT_MS = 200;
const CEILING_ERROR = 0.05;
/** Total events a second; a stream has at most one each millisecond, which is as fine as the server's clock ticks. */
const RATES = [
  100, 500, 1000, 4000, 9250, 18_500, 24_000, 37_000, 55_000, 74_000, 102_000, 115_000, 125_000, 140_000,
];
const LEAST_GAP_MS = 2;
const LONGEST_GAP_MS = 300;

const { values } = parseArgs({
  options: {
    streams: { type: "string", default: "1,16,64,256,512" },
    seconds: { type: "string", default: "4" },
    clients: { type: "string", default: "own,openai" },
    all: { type: "boolean", default: false },
  },
});
const run = promisify(execFile);
const cell = fileURLToPath(new URL("ladder-cell.ts", import.meta.url));

async function measure(client: string, streams: number, rate: number): Promise<CellFigures> {
  const itlMs = (streams * 1000) / rate;
  const tokens = Math.max(2, Math.round((Number(values.seconds) * 1000) / itlMs));
  const server = await startTruthServer({ ttftMs: TTFT_MS, itlMs });
  try {
    const args = [
      "--disable-warning=ExperimentalWarning",
      cell,
      client,
      server.url,
      String(streams),
      String(tokens),
    ];
    const { stdout } = await run(process.execPath, args);
    return JSON.parse(stdout) as CellFigures;
  } finally {
    await server.stop();
  }
}

const ratesFor = (streams: number) =>
  RATES.filter((rate) => {
    const gapMs = (streams * 1000) / rate;
    return gapMs >= LEAST_GAP_MS && gapMs <= LONGEST_GAP_MS;
  });

const percent = (share: number) => `${share >= 0 ? "+" : ""}${(share * 100).toFixed(1)}%`.padStart(8);

function line(client: string, streams: number, f: CellFigures): string {
  const errors = [f.ttftMean, f.ttftP50, f.tpotMean, f.tpotP50, f.throughput, f.itlMean, f.itlP50, f.itlP99];
  return [
    client.padEnd(6),
    String(streams).padStart(7),
    Math.round(f.eventsPerSecond).toLocaleString("en-US").padStart(9),
    ...errors.map(percent),
    f.delayP50Ms.toFixed(2).padStart(9),
    f.delayP99Ms.toFixed(2).padStart(9),
    f.processorShare.toFixed(2).padStart(6),
  ].join(" ");
}

console.log(
  "client streams  events/s TTFT mean     p50 TPOT mean    p50  tokens/s ITL mean     p50     p99 delay p50   p99 ms   CPU",
);
const ceilings = new Map<string, number>();
for (const streams of values.streams.split(",").map(Number)) {
  for (const client of values.clients.split(",")) {
    let ceiling = 0;
    for (const rate of ratesFor(streams)) {
      const figures = await measure(client, streams, rate);
      console.log(line(client, streams, figures));
      if (isWithin(figures, CEILING_ERROR)) ceiling = Math.max(ceiling, figures.eventsPerSecond);
      else if (!values.all) break;
    }
    ceilings.set(`${client} ${streams}`, ceiling);
  }
  const [own, other] = [ceilings.get(`own ${streams}`) ?? 0, ceilings.get(`openai ${streams}`) ?? 0];
  console.log(
    `ceiling at ${streams} streams, 5 % error: own ${Math.round(own).toLocaleString("en-US")}, openai ${Math.round(other).toLocaleString("en-US")} events/s${other > 0 ? `, ratio ${(own / other).toFixed(1)}` : ""}`,
  );
}
