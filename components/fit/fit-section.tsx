"use client";

import Link from "next/link";
import { Section } from "@/components/answer/section.tsx";
import { useForm } from "@/components/scenario/form-context.ts";
import { BUTTON } from "@/components/ui/button-styles.ts";
import { formatAbout } from "@/lib/analysis/format.ts";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import type { FitRule } from "@/lib/analysis/fit/best-fit.ts";
import type { DeploymentReport, FitReport } from "@/lib/analysis/fit/fit-report.ts";
import { encodeLink } from "@/lib/scenario/link.ts";
import type { Scenario } from "@/lib/scenario/scenario.ts";
import { CapacityPanel } from "./capacity-panel.tsx";
import { FitTable } from "./fit-table.tsx";
import { useFitState } from "./use-fit.ts";

const RULE_WORDS: Readonly<Record<FitRule, string>> = {
  "cheapest-now": "It costs least at your traffic.",
  "pays-first":
    "At your traffic an API is cheaper. As traffic grows, this is the first to be cheaper for good.",
  "cheapest-at-scale": "None of them is ever cheaper than an API. This one costs least when it is full.",
};

/** Which GPUs serve the work within the latency target, and what the chosen ones do. */
export function FitSection({ analysis }: { readonly analysis: Analysis }) {
  const fit = useFitState();
  const { report, scenario } = fit.answer ?? { report: null, scenario: analysis.scenario };
  const { serving, rented, owned } = scenario;
  if ((!rented.enabled && !owned.enabled) || serving.source === "flat-price") return null;
  return (
    <Section
      id="gpus"
      title="Which GPUs fit"
      summary={
        <>
          Every GPU of the catalogue, for your model and lengths, within{" "}
          {formatAbout(serving.timePerOutputTokenMs)} ms a token and {formatAbout(serving.timeToFirstTokenMs)}{" "}
          ms to the first. Throughput is estimated:{" "}
          <Link
            href={`/benchmark?${encodeLink(analysis.scenario)}`}
            prefetch={false}
            className={BUTTON.inline}
          >
            measure it
          </Link>{" "}
          before you buy.
        </>
      }
    >
      <div aria-busy={!fit.current && !fit.failed} className={fit.current ? "" : "opacity-60"}>
        {fit.failed && (
          <p role="status" className="mb-3 text-warning">
            The server could not be reached, so this is not yet worked out for your latest change.
          </p>
        )}
        {report === null ? (
          <div className="min-h-[40rem]">
            {!fit.failed && <p className="text-ink-muted">Comparing GPUs…</p>}
          </div>
        ) : report.ok ? (
          <Ranking scenario={scenario} report={report} />
        ) : (
          <p className="text-ink-muted">{report.reason}</p>
        )}
      </div>
    </Section>
  );
}

function Ranking({
  scenario,
  report,
}: {
  readonly scenario: Scenario;
  readonly report: Extract<FitReport, { ok: true }>;
}) {
  const { dispatch } = useForm();
  const { serving } = scenario;
  const { best, own } = report;
  const follows = serving.deployment === "best-fit";
  const shown = follows ? best : typeof own === "string" ? null : own;
  const use = (deployment: DeploymentReport, mode: "best-fit" | "estimated") =>
    dispatch({
      type: "use",
      changes: [...deployment.changes, { path: "serving.deployment", value: mode }],
    });
  return (
    <div className="grid grid-cols-1 gap-5">
      {best === null ? (
        <p>
          No GPU of the catalogue serves this within the latency target. Allow more time, or choose a smaller
          model.
        </p>
      ) : (
        <p className="max-w-[75ch]">
          <strong className="font-semibold">Best fit: {best.label}.</strong>{" "}
          {report.rule !== null && RULE_WORDS[report.rule]}{" "}
          {follows ? (
            "The calculator uses it, and follows your changes."
          ) : (
            <button type="button" className={BUTTON.inline} onClick={() => use(best, "best-fit")}>
              Use the best fit
            </button>
          )}
        </p>
      )}
      {!follows && typeof own === "string" && <p className="text-warning">Your choice: {own}</p>}
      {shown !== null && <CapacityPanel deployment={shown} targetMs={serving.timePerOutputTokenMs} />}
      {report.deployments.length > 0 && (
        <FitTable
          deployments={report.deployments}
          best={best?.label ?? null}
          inUse={serving.deployment === "stated" ? null : (shown?.label ?? null)}
          onUse={(deployment) => use(deployment, "estimated")}
        />
      )}
      {report.unfit.length > 0 && (
        <details className="text-[0.8125rem]">
          <summary className="cursor-pointer text-ink-muted">
            {report.unfit.length === 1 ? "One GPU does" : `${String(report.unfit.length)} GPUs do`} not fit,
            and why
          </summary>
          <ul className="mt-2 grid gap-1">
            {report.unfit.map(({ gpu, reason }) => (
              <li key={gpu}>
                {gpu}: <span className="text-ink-muted">{reason}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
