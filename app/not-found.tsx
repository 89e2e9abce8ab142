import type { Metadata } from "next";
import Link from "next/link";

export const metadata: Metadata = { title: "Page not found - Breakeven" };

export default function NotFound() {
  return (
    <main className="mx-auto max-w-[40rem] px-4 py-24">
      <h1 className="text-2xl font-semibold tracking-tight">There is no page here</h1>
      <p className="mt-2 text-ink-muted">
        The address may be cut short. Shared scenarios live on the first page, after a question mark.
      </p>
      <p className="mt-6">
        <Link href="/" className="font-medium text-accent underline decoration-1 underline-offset-3">
          Open the calculator
        </Link>
      </p>
    </main>
  );
}
