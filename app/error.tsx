"use client";

import { BUTTON } from "@/components/ui/button-styles.ts";

/** Shown when a page breaks, which no input should be able to do. */
export default function ErrorPage({ reset }: { readonly reset: () => void }) {
  return (
    <main className="mx-auto max-w-[40rem] px-4 py-24">
      <h1 className="text-2xl font-semibold tracking-tight">Something broke</h1>
      <p className="mt-2 text-ink-muted">
        The fault is ours. Your scenario is in the address of this page, so nothing is lost: try again, or
        keep the address and report it.
      </p>
      <p className="mt-6 flex gap-3">
        <button type="button" onClick={reset} className={BUTTON.primary}>
          Try again
        </button>
        {/* eslint-disable-next-line @next/next/no-html-link-for-pages -- A plain link loads the page afresh, which leaves the broken state behind. */}
        <a href="/" className={BUTTON.bordered}>
          Start over
        </a>
      </p>
    </main>
  );
}
