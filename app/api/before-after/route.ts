import { beforeAfter } from "@/components/benchmark/before-after.ts";
import { openScenario } from "@/components/scenario/open-scenario.ts";
import { todayUtc } from "../../today-utc.ts";

/** Two links compared: `GET /api/before-after?before=v%3D1…&after=v%3D1…`. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const [before, after] = await Promise.all([
    openScenario(searchParams.get("before") ?? ""),
    openScenario(searchParams.get("after") ?? ""),
  ]);
  return Response.json(beforeAfter(before, after, todayUtc()), { headers: { "Cache-Control": "no-store" } });
}
