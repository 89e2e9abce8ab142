import type { ReactNode, SelectHTMLAttributes } from "react";
import { Icon } from "./icon.tsx";

/** The browser's own list, which needs no script and works with every keyboard and phone. */
export function Select({
  children,
  ...rest
}: { readonly children: ReactNode } & Omit<SelectHTMLAttributes<HTMLSelectElement>, "className">) {
  return (
    <span className="relative block">
      <select
        {...rest}
        className="h-9 w-full appearance-none truncate rounded-md border border-line-strong bg-surface pr-8 pl-2.5 text-sm text-ink data-changed:font-semibold data-changed:text-accent"
      >
        {children}
      </select>
      <Icon name="down" className="pointer-events-none absolute top-2.5 right-2.5 text-ink-muted" />
    </span>
  );
}
