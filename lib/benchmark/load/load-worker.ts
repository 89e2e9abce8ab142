/** The program of a worker thread: runs the job that it is given, tells how it goes, and ends when told to. */
import { parentPort, workerData, type MessagePort } from "node:worker_threads";
import { runLoadJob, type LoadJob } from "./load-job.ts";

// Waiting at the top of the module would make the bundler add the machinery for that to every page.
async function work(port: MessagePort): Promise<void> {
  const stop = new AbortController();
  port.on("message", () => stop.abort());
  const result = await runLoadJob(workerData as LoadJob, stop.signal, (progress) =>
    port.postMessage({ progress }),
  );
  port.postMessage({ result });
  port.close();
}

// What is thrown here ends the thread with an error, which the one that started it is told of.
if (parentPort !== null) void work(parentPort);
