"use client";

import dynamic from "next/dynamic";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { FitContext, useFit } from "@/components/fit/use-fit.ts";
import { PageInputs } from "@/components/print/page-inputs.tsx";
import { PrintedPage } from "@/components/print/printed-page.tsx";
import { FormContext, type FormActions } from "@/components/scenario/form-context.ts";
import { formView } from "@/components/scenario/form-view.ts";
import type { OpenedScenario } from "@/components/scenario/open-scenario.ts";
import { ScenarioForm } from "@/components/scenario/scenario-form.tsx";
import { useFocusField } from "@/components/scenario/use-focus-field.ts";
import { useOpenParts } from "@/components/scenario/use-open-parts.ts";
import { useScenario } from "@/components/scenario/use-scenario.ts";
import { CopyLink } from "@/components/shell/copy-link.tsx";
import { ExportMenu } from "@/components/shell/export-menu.tsx";
import { Header } from "@/components/shell/header.tsx";
import { Footer } from "@/components/shell/footer.tsx";
import { HistoryButtons } from "@/components/shell/history-buttons.tsx";
import { LeftOut } from "@/components/verdict/left-out.tsx";
import { NoticeList } from "@/components/verdict/notice-list.tsx";
import { OptionCards } from "@/components/verdict/option-cards.tsx";
import { ProblemList } from "@/components/verdict/problem-list.tsx";
import { unreadEntries } from "@/components/verdict/unread-entries.ts";
import { UnreadList } from "@/components/verdict/unread-list.tsx";
import { VerdictBar } from "@/components/verdict/verdict-bar.tsx";
import { VerdictPanel } from "@/components/verdict/verdict-panel.tsx";
import { verdictOf } from "@/lib/analysis/verdict.ts";
import { currentCatalog } from "@/lib/catalog/snapshots.ts";
import { encodeLink } from "@/lib/scenario/link.ts";
import { AnswerDetails } from "./answer-details.tsx";
import { useSettled } from "./use-settled.ts";

/** Few links need them; the server draws them for those that do. */
const LinkProblems = dynamic(() =>
  import("@/components/verdict/link-problems.tsx").then((m) => m.LinkProblems),
);
const PriceDateBanner = dynamic(() =>
  import("@/components/verdict/price-date-banner.tsx").then((m) => m.PriceDateBanner),
);

const CHART_PAUSE_MILLISECONDS = 250;

/** The whole page: inputs on one side, the answer on the other. */
export function Calculator({ opened, today }: { readonly opened: OpenedScenario; readonly today: string }) {
  const [state, dispatch] = useScenario(opened, today);
  const { scenario, result, lastGood } = state;
  const query = useMemo(() => encodeLink(scenario), [scenario]);
  const fit = useFit(scenario, query, dispatch);
  const parts = useOpenParts();
  const [allShown, setAllShown] = useState(false);
  const panelRef = useRef<HTMLElement>(null);
  const form = useMemo(() => formView(state), [state]);
  const verdict = useMemo(() => (lastGood ? verdictOf(lastGood) : null), [lastGood]);
  const settled = useSettled(lastGood, CHART_PAUSE_MILLISECONDS);

  const focusInForm = useFocusField(scenario, parts);
  const actions = useMemo<FormActions>(
    () => ({
      dispatch,
      focusField: (path) => {
        setAllShown(true);
        focusInForm(path);
      },
    }),
    [dispatch, focusInForm],
  );

  useEffect(() => {
    if (verdict) document.title = `${verdict.title} - Breakeven`;
  }, [verdict]);

  const setPriceDate = useCallback(
    (value: string) => dispatch({ type: "set", path: "general.priceDate", value }),
    [dispatch],
  );
  const unread = unreadEntries(state.drafts, form);
  return (
    <FormContext value={actions}>
      <PrintedPage analysis={result.ok ? lastGood : null} edited={state.edited} />
      <div className="min-h-dvh lg:flex lg:flex-col">
        <Header query={query}>
          <HistoryButtons
            canUndo={state.past.length > 0}
            canRedo={state.future.length > 0}
            dispatch={dispatch}
          />
          {lastGood && <ExportMenu analysis={lastGood} />}
          <CopyLink scenario={scenario} pending={!fit.current && !fit.failed} />
        </Header>
        {verdict && <VerdictBar title={verdict.title} panelRef={panelRef} />}
        <main className="lg:grid lg:flex-1 lg:grid-cols-[25.5rem_minmax(0,1fr)] print:block">
          <section
            aria-label="Inputs"
            className="form-on-screen border-line bg-surface max-lg:border-b lg:border-r"
          >
            <div className="lg:sticky lg:top-14 lg:h-[calc(100dvh-3.5rem)] lg:overflow-y-auto lg:contain-content">
              <ScenarioForm form={form} parts={parts} allShown={allShown} onShowAll={setAllShown} />
            </div>
          </section>
          <section aria-label="Answer" className="min-w-0 px-4 py-6 sm:px-8 lg:px-10 lg:py-8 print:p-0">
            <div className="mx-auto grid max-w-[70rem] gap-6">
              {opened.problems.length > 0 && <LinkProblems problems={opened.problems} />}
              {state.catalog.date < currentCatalog.date && (
                <PriceDateBanner
                  scenario={scenario}
                  result={result}
                  catalogDate={state.catalog.date}
                  today={today}
                  priceHybrid={state.priceHybrid}
                  onUpdate={setPriceDate}
                />
              )}
              {!result.ok && <ProblemList problems={result.problems} onFocus={actions.focusField} />}
              {unread.length > 0 && <UnreadList entries={unread} onFocus={actions.focusField} />}
              {verdict && <VerdictPanel verdict={verdict} stale={!result.ok} panelRef={panelRef} />}
              {lastGood && <OptionCards analysis={lastGood} />}
              <LeftOut
                scenario={scenario}
                onCompare={(group) => dispatch({ type: "set", path: `${group}.enabled`, value: true })}
              />
              {lastGood && <NoticeList notices={lastGood.notices} onFocus={actions.focusField} />}
              {settled && (
                <FitContext value={fit}>
                  <AnswerDetails analysis={settled} />
                </FitContext>
              )}
              <Footer query={query} />
            </div>
          </section>
        </main>
      </div>
      <PageInputs resolved={form.resolved} />
    </FormContext>
  );
}
