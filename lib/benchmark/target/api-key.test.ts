import { inspect } from "node:util";
import { expect, test } from "vitest";
import { ApiKey } from "./api-key.ts";

test("a key is sent, and in no other way to be had", () => {
  const key = ApiKey.from("sk-secret-1");
  expect(key?.bearer()).toBe("Bearer sk-secret-1");
  const error = new Error("failed", { cause: { key } });
  for (const text of [
    JSON.stringify({ key }),
    String(key),
    inspect(key),
    inspect({ a: { b: { key } } }, { depth: 9, showHidden: true }),
    inspect(error),
    JSON.stringify(Object.entries(key ?? {})),
  ])
    expect(text).not.toContain("secret");
});

test("what a server sends back has the key removed", () => {
  expect(ApiKey.from("sk-secret-1")?.redact("Incorrect key: sk-secret-1.")).toBe("Incorrect key: [key].");
});

test.each(["", "two words", "line\r\nX-Injected: 1", "ключ", "x".repeat(5000)])("%j is no key", (text) => {
  expect(ApiKey.from(text)).toBeNull();
});
