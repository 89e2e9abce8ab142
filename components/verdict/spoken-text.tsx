"use client";

import { useEffect, useState } from "react";

const PAUSE_MILLISECONDS = 800;

/**
 * Reads a text out once it has settled. The verdict changes with every key; read at once, nobody would hear
 * the end of a sentence.
 */
export function SpokenText({ text }: { readonly text: string }) {
  const [spoken, setSpoken] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p role="status" aria-live="polite" className="sr-only">
      {spoken}
    </p>
  );
}
