import { useEffect, useEffectEvent, useState, type Dispatch } from "react";
import { encodeLink } from "@/lib/scenario/link.ts";
import { AddressWriter } from "./address-writer.ts";
import type { CalculatorAction, CalculatorState } from "./calculator-state.ts";
import { readQuery } from "./open-scenario.ts";

/** The part after `#` names the view that is open, which a change of inputs does not close. */
const withHash = (query: string) => `?${query}${window.location.hash}`;

// The router's own state of the entry goes along, so that Next.js sees one of its own and neither draws the
// page anew nor gives up a navigation that has just begun.
const browserBar = {
  push: (query: string) => window.history.pushState(window.history.state, "", withHash(query)),
  replace: (query: string) => window.history.replaceState(window.history.state, "", withHash(query)),
  later: (run: () => void, milliseconds: number) => window.setTimeout(run, milliseconds),
  cancel: (timer: number) => window.clearTimeout(timer),
};

/** Keeps the address and the scenario in step: changes are written to it, back and forward are read from it. */
export function useAddress(state: CalculatorState, dispatch: Dispatch<CalculatorAction>): void {
  const [writer] = useState(() => new AddressWriter(browserBar));
  const { scenario, address } = state;

  useEffect(() => {
    if (address === "none") return;
    const query = encodeLink(scenario);
    if (address === "pushed") writer.push(query);
    else writer.replaceSoon(query);
  }, [writer, scenario, address]);

  useEffect(() => {
    const read = () => {
      writer.drop();
      dispatch({ type: "open", scenario: readQuery(window.location.search).scenario });
    };
    const flush = () => writer.flush();
    window.addEventListener("popstate", read);
    window.addEventListener("pagehide", flush);
    // A click may lead to another page, whose address is not ours to write.
    window.addEventListener("click", flush, true);
    return () => {
      window.removeEventListener("click", flush, true);
      window.removeEventListener("popstate", read);
      window.removeEventListener("pagehide", flush);
      writer.drop();
    };
  }, [writer, dispatch]);

  // Coming back from another page the router shows this one as the server first made it, while the address
  // has moved on.
  const catchUp = useEffectEvent(() => {
    const opened = readQuery(window.location.search).scenario;
    if (encodeLink(opened) !== encodeLink(scenario)) dispatch({ type: "open", scenario: opened });
  });
  useEffect(() => catchUp(), []);
}
