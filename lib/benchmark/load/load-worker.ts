/** The program of a worker thread: runs the job that it is given, tells how it goes, and ends when told to. */
import { parentPort, workerData } from "node:worker_threads";
import { runLoadJob, type LoadJob } from "./load-job.ts";

const port = parentPort;
if (port !== null) {
  const stop = new AbortController();
  port.on("message", () => stop.abort());
  const result = await runLoadJob(workerData as LoadJob, stop.signal, (progress) =>
    port.postMessage({ progress }),
  );
  port.postMessage({ result });
  port.close();
}
