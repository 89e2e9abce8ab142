import Link from "next/link";
import { BUTTON } from "@/components/ui/button-styles.ts";

/** What stands under the answer. */
export function Footer({ query }: { readonly query: string }) {
  return (
    <footer className="mt-6 border-t border-line pt-4 pb-2 text-sm text-ink-muted print:hidden">
      Every price has a source and a date, and every number its formula.{" "}
      <Link href="/methods" prefetch={false} className={BUTTON.inline}>
        How it is computed
      </Link>
      .{" "}
      <Link href={`/benchmark?${query}`} prefetch={false} className={BUTTON.inline}>
        Benchmark your own server
      </Link>
    </footer>
  );
}
