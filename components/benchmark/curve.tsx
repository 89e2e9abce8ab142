"use client";

import dynamic from "next/dynamic";
import { ChartPlaceholder } from "@/components/answer/chart-placeholder.tsx";

/** The chart with its library, which loads after the page. */
export const Curve = dynamic(() => import("./curve-chart.tsx").then((m) => m.CurveChart), {
  ssr: false,
  loading: () => <ChartPlaceholder className="h-[20rem]" />,
});
