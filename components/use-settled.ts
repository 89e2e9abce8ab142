import { startTransition, useEffect, useState } from "react";

/**
 * A value that follows another one once it has rested for a while. Charts are dear to draw: they follow a
 * pause in typing and not every key press, so that the verdict never waits for them.
 */
export function useSettled<Value>(value: Value, milliseconds: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setSettled(value)), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
