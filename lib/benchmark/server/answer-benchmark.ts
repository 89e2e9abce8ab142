import type { HardLimits } from "../load/load-plan.ts";
import { readBody } from "./read-body.ts";
import { refusal, type Refusal } from "./refusal.ts";
import { RUN_BOUNDS, RUN_LIMITS } from "./run-bounds.ts";
import { runRequest, serverRequest, stopRequest } from "./run-request.ts";
import { stopRun } from "./run-slot.ts";
import { serverModels, serversHere } from "./server-models.ts";
import type { ServerHalf } from "./server-half.ts";
import { streamRun } from "./stream-run.ts";

/**
 * Answers what the benchmark page asks of its server: `servers` finds those of this machine, `models` lists one
 * server's, `run` streams a run, `stop` ends it early. Whatever is wrong comes back as `{ problem }`, one sentence.
 */
export async function answerBenchmark(
  action: string,
  request: Request,
  half: ServerHalf,
  limits: HardLimits = RUN_LIMITS,
): Promise<Response> {
  if (!half.on) return refuse({ status: 403, problem: half.reason });
  const refused = refusal(request.headers, half);
  if (refused !== null) return refuse(refused);
  switch (action) {
    case "servers":
      return reply({ servers: await serversHere(half.policy) });
    case "models": {
      const body = await readBody(request, serverRequest);
      if (!body.ok) return refuse(body.refusal);
      const answer = await serverModels(body.value, half.policy);
      return answer.ok ? reply({ models: answer.models }) : refuse({ status: 422, problem: answer.problem });
    }
    case "run": {
      const body = await readBody(request, runRequest, RUN_BOUNDS.runBodyBytes);
      if (!body.ok) return refuse(body.refusal);
      const events = streamRun(body.value, half.policy, request.signal, limits);
      return events === null
        ? refuse({
            status: 409,
            problem: "Another run is under way on this server; wait until it has ended.",
          })
        : new Response(events, { headers: { ...HEADERS, "content-type": "text/event-stream" } });
    }
    case "stop": {
      const body = await readBody(request, stopRequest);
      if (!body.ok) return refuse(body.refusal);
      return reply({ stopped: stopRun(body.value.run) });
    }
    default:
      return refuse({ status: 404, problem: "There is nothing of that name." });
  }
}

/** Nothing of this is kept by anybody, and no proxy may collect a stream before passing it on. */
const HEADERS = { "cache-control": "no-store, no-transform", "x-accel-buffering": "no" };

const reply = (body: unknown) => Response.json(body, { headers: HEADERS });
const refuse = ({ status, problem }: Refusal) => Response.json({ problem }, { status, headers: HEADERS });
