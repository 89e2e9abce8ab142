"use client";

import { useEffect, useState, type RefObject } from "react";
import { Icon } from "@/components/ui/icon.tsx";

/** On a narrow screen the answer stays in sight while inputs are edited, and is one tap away. */
export function VerdictBar({
  title,
  panelRef,
}: {
  readonly title: string;
  readonly panelRef: RefObject<HTMLElement | null>;
}) {
  const inView = useInView(panelRef);
  return (
    <a
      href="#verdict"
      className={`sticky top-0 z-20 flex min-h-12 items-center gap-3 border-b border-line bg-surface px-4 py-2 text-sm leading-tight font-semibold shadow-sm transition-opacity lg:hidden print:hidden ${
        inView ? "pointer-events-none invisible opacity-0" : ""
      }`}
    >
      <span className="line-clamp-2 min-w-0 flex-1">{title}</span>
      <Icon name="down" className="text-ink-muted" />
    </a>
  );
}

function useInView(ref: RefObject<HTMLElement | null>): boolean {
  const [inView, setInView] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new IntersectionObserver(([entry]) => setInView(entry?.isIntersecting ?? false));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return inView;
}
