import { openScenario } from "@/components/scenario/open-scenario.ts";
import { fitReport } from "@/lib/analysis/fit/fit-report.ts";
import { currentCatalog } from "@/lib/catalog/snapshots.ts";
import { todayUtc } from "../../today-utc.ts";

/** The answer depends on the link, the catalogue and the day only. */
const CACHE_SECONDS = 600;

/** Which GPUs fit the scenario of a link: `GET /api/fit?v=1&preset=…`. */
export async function GET(request: Request): Promise<Response> {
  const { scenario, olderCatalog } = await openScenario(new URL(request.url).search);
  return Response.json(fitReport(scenario, olderCatalog ?? currentCatalog, todayUtc()), {
    headers: { "Cache-Control": `private, max-age=${String(CACHE_SECONDS)}` },
  });
}
