import type { Metadata } from "next";
import { cache } from "react";
import { Calculator } from "@/components/calculator.tsx";
import { openScenario } from "@/components/scenario/open-scenario.ts";
import { analyseFully } from "@/lib/analysis/analyse-fully.ts";
import { queryOf } from "@/components/scenario/query-of.ts";
import { verdictOf } from "@/lib/analysis/verdict.ts";
import { currentCatalog } from "@/lib/catalog/snapshots.ts";
import { todayUtc } from "./today-utc.ts";

interface PageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

// The title and the page ask for the same scenario; it is opened once.
const open = cache(openScenario);

/** The title of a shared link is its verdict. */
export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { scenario, olderCatalog } = await open(queryOf(await searchParams));
  const result = analyseFully(scenario, olderCatalog ?? currentCatalog, todayUtc());
  if (!result.ok) return {};
  const { title, headline, detail } = verdictOf(result.analysis);
  const description = `${headline} ${detail}`.trim();
  return { title: `${title} - Breakeven`, description, openGraph: { title, description } };
}

export default async function HomePage({ searchParams }: PageProps) {
  const opened = await open(queryOf(await searchParams));
  return <Calculator opened={opened} today={todayUtc()} />;
}
