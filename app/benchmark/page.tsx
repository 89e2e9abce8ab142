import type { Metadata } from "next";
import { Benchmark } from "@/components/benchmark/benchmark.tsx";
import { openScenario } from "@/components/scenario/open-scenario.ts";
import { queryOf } from "@/components/scenario/query-of.ts";
import { serverHalf } from "@/lib/benchmark/server/server-half.ts";

interface PageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = {
  title: "Benchmark - Breakeven",
  description:
    "Measure your own endpoint, or import another tool's result, and see what it does to the break-even.",
};

export default async function BenchmarkPage({ searchParams }: PageProps) {
  const opened = await openScenario(queryOf(await searchParams));
  const half = serverHalf(process.env);
  const today = new Date().toISOString().slice(0, 10);
  return <Benchmark opened={opened} today={today} off={half.on ? null : half.reason} />;
}
