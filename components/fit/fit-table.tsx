"use client";

import { useState } from "react";
import { ScrollRegion } from "@/components/answer/scroll-region.tsx";
import { BUTTON } from "@/components/ui/button-styles.ts";
import { formatAbout, formatNumber, formatUsd } from "@/lib/analysis/format.ts";
import type { DeploymentReport } from "@/lib/analysis/fit/fit-report.ts";

interface FitTableProps {
  readonly deployments: readonly DeploymentReport[];
  /** Label of the deployment that is best, and of the one in use. */
  readonly best: string | null;
  readonly inUse: string | null;
  readonly onUse: (deployment: DeploymentReport) => void;
}

const SHOWN_AT_FIRST = 8;
const CELL = "px-3 py-1.5 text-right whitespace-nowrap";

/** The cheapest way to serve on each GPU. */
export function FitTable({ deployments, best, inUse, onUse }: FitTableProps) {
  const [all, setAll] = useState(false);
  const ordered = markedFirst(deployments, best, inUse);
  const shown = all ? ordered : ordered.slice(0, SHOWN_AT_FIRST);
  return (
    <div>
      <ScrollRegion label="GPUs that fit" className="bg-surface">
        <table className="w-full border-collapse text-[0.8125rem]">
          <caption className="sr-only">The cheapest way to serve this work on each GPU</caption>
          <thead>
            <tr className="border-b border-line align-bottom">
              <th scope="col" className="sticky left-0 z-[1] bg-surface px-3 py-1.5 text-left font-medium">
                A replica
              </th>
              <th scope="col" className={`${CELL} font-medium`}>
                A month
              </th>
              <th scope="col" className={`${CELL} font-medium`}>
                GPUs
              </th>
              <th scope="col" className={`${CELL} font-medium`}>
                Per M tokens
                <span className="block text-xs font-normal text-ink-muted">as paid / full</span>
              </th>
              <th scope="col" className={`${CELL} font-medium`}>
                Output tokens/s
                <span className="block text-xs font-normal text-ink-muted">of a replica</span>
              </th>
              <th scope="col" className={`${CELL} font-medium`}>
                Pays for good from
                <span className="block text-xs font-normal text-ink-muted">requests a day</span>
              </th>
              <th scope="col" className={CELL}>
                <span className="sr-only">Use it</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((deployment) => (
              <Row
                key={deployment.label}
                deployment={deployment}
                isBest={deployment.label === best}
                isInUse={deployment.label === inUse}
                onUse={onUse}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {deployments.length > shown.length && (
        <button type="button" className={`${BUTTON.inline} mt-2 text-sm`} onClick={() => setAll(true)}>
          Show all {deployments.length}
        </button>
      )}
    </div>
  );
}

function Row({
  deployment,
  isBest,
  isInUse,
  onUse,
}: {
  readonly deployment: DeploymentReport;
  readonly isBest: boolean;
  readonly isInUse: boolean;
  readonly onUse: (deployment: DeploymentReport) => void;
}) {
  const {
    label,
    measuredGpu,
    option,
    monthlyUsd,
    gpus,
    usdPerMTok,
    usdPerMTokAtFullLoad,
    paysFromRequestsPerDay,
  } = deployment;
  const rates = deployment.workloads.map((workload) => formatAbout(workload.outputTokensPerSecond));
  return (
    <tr className="border-t border-line">
      <th
        scope="row"
        className="sticky left-0 z-[1] bg-surface px-3 py-1.5 text-left font-normal max-sm:max-w-40"
      >
        {label}
        {(isBest || isInUse) && (
          <span className="block text-xs font-medium text-accent">
            {[isBest && "best fit", isInUse && "in use"].filter(Boolean).join(", ")}
          </span>
        )}
        {!measuredGpu && <span className="block text-xs text-ink-muted">no published measurement</span>}
      </th>
      <td className={CELL}>
        {formatUsd(monthlyUsd)}
        <span className="block text-xs text-ink-muted">{option}</span>
      </td>
      <td className={CELL}>{formatNumber(gpus)}</td>
      <td className={CELL}>
        {usdPerMTok === null ? "–" : formatUsd(usdPerMTok)}
        <span className="text-ink-muted">
          {" / "}
          {usdPerMTokAtFullLoad === null ? "–" : formatUsd(usdPerMTokAtFullLoad)}
        </span>
      </td>
      <td className={CELL}>{rates.join(", ")}</td>
      <td className={CELL}>
        {paysFromRequestsPerDay === null ? "never" : formatAbout(paysFromRequestsPerDay)}
      </td>
      <td className={CELL}>
        {!isInUse && (
          <button
            type="button"
            className={BUTTON.inline}
            aria-label={`Use ${label}`}
            onClick={() => onUse(deployment)}
          >
            Use
          </button>
        )}
      </td>
    </tr>
  );
}

/** What is best and what is in use first, then the others from the cheapest on. */
function markedFirst(
  deployments: readonly DeploymentReport[],
  best: string | null,
  inUse: string | null,
): readonly DeploymentReport[] {
  const rank = ({ label }: DeploymentReport) => (label === best ? 0 : label === inUse ? 1 : 2);
  return deployments.toSorted((a, b) => rank(a) - rank(b));
}
