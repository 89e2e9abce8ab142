import type { CSSProperties, ReactNode } from "react";

interface ScrollRegionProps {
  /** What scrolls here, for screen readers. */
  readonly label: string;
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly children: ReactNode;
}

/** A box that scrolls on its own, so that a wide table never makes the page scroll sideways. */
export function ScrollRegion({ label, className = "", style, children }: ScrollRegionProps) {
  return (
    <div
      role="region"
      aria-label={label}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- Without a place in the tab order a keyboard could not scroll it.
      tabIndex={0}
      className={`relative overflow-auto rounded-md border border-line print:h-auto! print:overflow-visible ${className}`}
      style={style}
    >
      {children}
    </div>
  );
}
