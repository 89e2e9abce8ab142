/**
 * One cell of the ladder, as a process of its own: `node ladder-cell.ts own http://127.0.0.1:1234 512 300`. Prints its
 * figures as JSON.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { openaiClient, ownClient } from "./ladder-clients.ts";
import { cellFigures } from "./ladder-figures.ts";

const [name = "", url = "", streams = "", tokens = ""] = process.argv.slice(2);
const client = name === "openai" ? openaiClient(url) : ownClient(url);
const count = Number(streams);

// Opens every connection and lets the engine compile what runs often, a few streams at a time.
for (let i = 0; i < count; i += 64)
  await Promise.all(Array.from({ length: Math.min(64, count - i) }, () => client.stream(4)));
await Promise.all(Array.from({ length: count }, () => client.stream(Math.min(40, Number(tokens)))));
await sleep(200);

const cpu = process.cpuUsage();
const start = performance.now();
const running: ReturnType<typeof client.stream>[] = [];
for (let i = 0; i < count; i += 1) {
  running.push(client.stream(Number(tokens)));
  // Streams that all begin in one moment would measure how fast requests are read.
  if (i % 2 === 1) await sleep(1);
}
const times = await Promise.all(running);
const { user, system } = process.cpuUsage(cpu);
const share = (user + system) / 1000 / (performance.now() - start);
process.stdout.write(`${JSON.stringify(cellFigures(times, share))}\n`);
client.close();
