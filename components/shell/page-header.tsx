import Link from "next/link";
import { ThemeToggle } from "./theme-toggle.tsx";

/**
 * The top of every page but the calculator.
 *
 * @param query the scenario to go back to, as a link writes it; empty for the one that was left
 */
export function PageHeader({ query = "" }: { readonly query?: string }) {
  return (
    <header className="flex h-14 items-center justify-between">
      <Link
        href={query === "" ? "/" : `/?${query}`}
        prefetch={false}
        className="font-medium text-accent underline decoration-1 underline-offset-3"
      >
        ← Breakeven
      </Link>
      <ThemeToggle />
    </header>
  );
}
