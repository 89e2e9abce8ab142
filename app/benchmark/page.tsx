import type { Metadata } from "next";
import { Benchmark } from "@/components/benchmark/benchmark.tsx";
import { replicaRent } from "@/components/benchmark/replica-rent.ts";
import { openScenario } from "@/components/scenario/open-scenario.ts";
import { queryOf } from "@/components/scenario/query-of.ts";
import { resolve } from "@/lib/analysis/resolve.ts";
import { serverHalf } from "@/lib/benchmark/server/server-half.ts";
import { currentCatalog } from "@/lib/catalog/snapshots.ts";
import { encodeLink } from "@/lib/scenario/link.ts";
import { todayUtc } from "../today-utc.ts";

interface PageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = {
  title: "Benchmark - Breakeven",
  description:
    "Measure your own endpoint, or import another tool's result, and see what it does to the break-even.",
};

export default async function BenchmarkPage({ searchParams }: PageProps) {
  const { scenario, problems, olderCatalog } = await openScenario(queryOf(await searchParams));
  const half = serverHalf(process.env);
  return (
    <Benchmark
      scenario={scenario}
      query={encodeLink(scenario)}
      problems={problems}
      rentUsdPerHour={replicaRent(resolve(scenario, olderCatalog ?? currentCatalog, todayUtc()))}
      off={half.on ? null : half.reason}
    />
  );
}
