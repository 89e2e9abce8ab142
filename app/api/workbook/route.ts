import { openScenario } from "@/components/scenario/open-scenario.ts";
import { analyseFully } from "@/lib/analysis/analyse-fully.ts";
import { withFit } from "@/lib/analysis/fit/with-fit.ts";
import { currentCatalog } from "@/lib/catalog/snapshots.ts";
import { exportName } from "@/lib/report/export-name.ts";
import { workbookFile } from "@/lib/report/workbook/workbook-file.ts";
import { todayUtc } from "../../today-utc.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * The workbook of a link's scenario: `GET /api/workbook?v=1&preset=…`. It is made here because writing it takes more
 * code than the page is worth loading for.
 */
export async function GET(request: Request): Promise<Response> {
  const { scenario, olderCatalog } = await openScenario(new URL(request.url).search);
  const today = todayUtc();
  const catalog = olderCatalog ?? currentCatalog;
  const answer = analyseFully(withFit(scenario, catalog, today), catalog, today);
  if (!answer.ok) {
    const text = answer.problems.map(({ message }) => message).join("\n");
    return new Response(text, { status: 422, headers: { "Content-Type": "text/plain; charset=utf-8" } });
  }
  const bytes = await workbookFile(answer.analysis);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": XLSX,
      "Content-Disposition": `attachment; filename="${exportName(answer.analysis.scenario)}.xlsx"`,
      "Cache-Control": "private, no-store",
    },
  });
}
