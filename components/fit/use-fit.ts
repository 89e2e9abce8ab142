import { createContext, use, useEffect, useMemo, useState, type Dispatch } from "react";
import type { CalculatorAction } from "@/components/scenario/calculator-state.ts";
import { fitChanges } from "@/lib/analysis/fit/fit-changes.ts";
import type { FitReport } from "@/lib/analysis/fit/fit-report.ts";
import type { Scenario } from "@/lib/scenario/scenario.ts";

/** The ranking of GPUs as far as it is known. While a new one is on its way the last one stays. */
interface FitState {
  readonly answer: FitAnswer | null;
  /** Whether the report belongs to the scenario as it is now. */
  readonly current: boolean;
  /** The server could not be reached, so what is shown is not of this scenario. */
  readonly failed: boolean;
}

interface FitAnswer {
  readonly scenario: Scenario;
  readonly query: string;
  readonly report: FitReport;
}

/** Only the section on GPUs reads it, so that a change of it draws nothing else anew. */
export const FitContext = createContext<FitState | null>(null);

export function useFitState(): FitState {
  const state = use(FitContext);
  if (state === null) throw new Error("The section on GPUs stands outside of the calculator.");
  return state;
}

const PAUSE_MILLISECONDS = 200;

/**
 * Asks the server which GPUs fit, once typing rests, and lets the scenario follow where it leaves the choice to the best
 * fit. The ranking needs thousands of published rows, which are not worth sending to every visitor.
 *
 * @param query the scenario as its link has it, which says all that the scenario does
 */
export function useFit(scenario: Scenario, query: string, dispatch: Dispatch<CalculatorAction>): FitState {
  const [answer, setAnswer] = useState<FitAnswer | null>(null);
  const [failedQuery, setFailedQuery] = useState<string | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(() => {
      ask(query, abort.signal).then(
        (report) => {
          setAnswer({ scenario, query, report });
          dispatch({ type: "fit", changes: fitChanges(scenario, report) });
        },
        () => {
          if (!abort.signal.aborted) setFailedQuery(query);
        },
      );
    }, PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [scenario, query, dispatch]);
  const current = answer?.query === query;
  const failed = failedQuery === query && !current;
  return useMemo(() => ({ answer, current, failed }), [answer, current, failed]);
}

async function ask(query: string, signal: AbortSignal): Promise<FitReport> {
  const response = await fetch(`/api/fit?${query}`, { signal });
  if (!response.ok) throw new Error(`The server answered ${String(response.status)}.`);
  // Our own server, of this very build: its types are ours.
  return (await response.json()) as FitReport;
}
