"use client";

import { useSyncExternalStore } from "react";
import { BUTTON } from "@/components/ui/button-styles.ts";
import { Icon } from "@/components/ui/icon.tsx";
import { THEME_STORAGE_KEY, THEMES, type Theme } from "./theme.ts";

const LABELS: Readonly<Record<Theme, string>> = { system: "as the system", light: "light", dark: "dark" };
const ICONS = { system: "screen", light: "sun", dark: "moon" } as const;

/** Steps through the themes and remembers the choice. */
export function ThemeToggle() {
  const theme = useSyncExternalStore(subscribe, currentTheme, () => "system" as const);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
  const label = `Theme: ${LABELS[theme]}. Change to ${LABELS[next]}`;
  return (
    <button
      type="button"
      className={`${BUTTON.quiet} w-9`}
      aria-label={label}
      title={label}
      onClick={() => choose(next)}
    >
      <Icon name={ICONS[theme]} size={18} />
    </button>
  );
}

function currentTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === "light" || theme === "dark" ? theme : "system";
}

function choose(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(THEME_STORAGE_KEY, theme);
  } catch {
    // Storage is forbidden: the choice lasts as long as the page.
  }
}

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}
