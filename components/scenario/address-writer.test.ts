import { describe, expect, it } from "vitest";
import { AddressWriter, type AddressBar } from "./address-writer.ts";

function fakeBar() {
  const writes: string[] = [];
  let pending: (() => void) | null = null;
  const bar: AddressBar = {
    push: (query) => writes.push(`push ${query}`),
    replace: (query) => writes.push(`replace ${query}`),
    later: (run) => {
      pending = run;
      return 1;
    },
    cancel: () => {
      pending = null;
    },
  };
  return { bar, writes, pause: () => pending?.() };
}

describe("AddressWriter", () => {
  it("writes typing once, when it pauses", () => {
    const { bar, writes, pause } = fakeBar();
    const writer = new AddressWriter(bar);
    for (const query of ["a=2", "a=24", "a=240"]) writer.replaceSoon(query);
    expect(writes).toEqual([]);
    pause();
    expect(writes).toEqual(["replace a=240"]);
  });

  it("writes a step at once, and what was typed before it first", () => {
    const { bar, writes } = fakeBar();
    const writer = new AddressWriter(bar);
    writer.replaceSoon("a=2");
    writer.push("preset=agent.1");
    expect(writes).toEqual(["replace a=2", "push preset=agent.1"]);
  });

  it("forgets what waits when the address has changed by itself", () => {
    const { bar, writes } = fakeBar();
    const writer = new AddressWriter(bar);
    writer.replaceSoon("a=2");
    writer.drop();
    writer.flush();
    expect(writes).toEqual([]);
  });
});
