"use client";

import { Explain } from "@/components/answer/explain.tsx";
import type { Analysis } from "@/lib/analysis/analyse.ts";
import type { Figure } from "@/lib/pricing/figure.ts";
import type { Money } from "./money.ts";

interface MoneyCellProps {
  readonly analysis: Analysis;
  readonly money: Money;
  readonly title: string;
  readonly usd: number;
  readonly figure: () => Figure;
}

/** An amount that explains itself when it is pressed. */
export function MoneyCell({ analysis, money, title, usd, figure }: MoneyCellProps) {
  return (
    <Explain analysis={analysis} figure={figure} title={title}>
      {money(usd)}
    </Explain>
  );
}
