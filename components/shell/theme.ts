/** What a reader may choose; `system` follows the machine. */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_STORAGE_KEY = "theme";

/**
 * Runs in the head, before anything is drawn, so that a chosen theme never flashes the other one first.
 * Storage can be forbidden; then the system decides.
 */
export const themeScript = `try{const t=localStorage.getItem(${JSON.stringify(THEME_STORAGE_KEY)});if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;
