import { useEffect, useReducer, type Dispatch } from "react";
import { currentCatalog } from "@/lib/catalog/snapshots.ts";
import {
  calculatorReducer,
  initialState,
  type CalculatorAction,
  type CalculatorState,
} from "./calculator-state.ts";
import { catalogFor, snapshotFor } from "./catalog-for.ts";
import type { OpenedScenario } from "./open-scenario.ts";
import { useAddress } from "./use-address.ts";
import { useHistoryKeys } from "./use-history-keys.ts";

/** The scenario of the page with its analysis, history and address. */
export function useScenario(
  opened: OpenedScenario,
  today: string,
): [CalculatorState, Dispatch<CalculatorAction>] {
  const [state, dispatch] = useReducer(calculatorReducer, null, () =>
    initialState(opened.scenario, opened.olderCatalog ?? currentCatalog, today),
  );
  useAddress(state, dispatch);
  useHistoryKeys(dispatch);

  const { priceDate } = state.scenario.general;
  const wanted = snapshotFor(priceDate);
  const loaded = state.catalog.date;
  useEffect(() => {
    if (wanted === loaded) return;
    let current = true;
    void catalogFor(wanted).then((catalog) => {
      if (current) dispatch({ type: "catalog", catalog });
    });
    return () => {
      current = false;
    };
  }, [wanted, loaded]);

  const loadsHybrid = state.scenario.routing.enabled && state.priceHybrid === null;
  useEffect(() => {
    if (!loadsHybrid) return;
    void import("@/lib/analysis/hybrid/price-hybrid.ts").then(({ priceHybrid }) => {
      dispatch({ type: "hybrid", priceHybrid });
    });
  }, [loadsHybrid]);

  return [state, dispatch];
}
