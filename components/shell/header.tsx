import Link from "next/link";
import type { ReactNode } from "react";
import { BUTTON } from "@/components/ui/button-styles.ts";
import { ThemeToggle } from "./theme-toggle.tsx";

/** The name of the product and what can be done with the whole scenario, which `query` says as links do. */
export function Header({ query, children }: { readonly query: string; readonly children: ReactNode }) {
  return (
    <header className="z-20 flex h-14 shrink-0 items-center justify-between gap-2 border-b border-line bg-surface px-4 sm:px-5 lg:sticky lg:top-0 print:border-0 print:px-0">
      <h1 className="flex items-center gap-2.5 text-[1.0625rem] font-semibold tracking-tight">
        <svg viewBox="0 0 32 32" width="24" height="24" fill="none" strokeWidth="3.5" aria-hidden="true">
          <path d="M4 27 28 5" stroke="var(--color-accent)" strokeLinecap="round" />
          <path
            d="M4 21h8v-6h8v-5h8"
            stroke="var(--color-ink-muted)"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        {/* The narrowest phones have no room for the name beside what can be done. */}
        <span className="max-[379px]:sr-only">Breakeven</span>
      </h1>
      <div className="flex items-center gap-1 sm:gap-2 print:hidden">
        <Link href={`/benchmark?${query}`} prefetch={false} className={`${BUTTON.quiet} max-md:hidden`}>
          Benchmark
        </Link>
        <Link href="/methods" prefetch={false} className={`${BUTTON.quiet} max-[400px]:hidden`}>
          Methods
        </Link>
        <ThemeToggle />
        {children}
      </div>
    </header>
  );
}
