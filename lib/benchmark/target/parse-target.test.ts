import { describe, expect, test } from "vitest";
import { parseTarget } from "./parse-target.ts";

describe("the URL of a server", () => {
  test.each([
    ["http://localhost:8000", "http://localhost:8000", "localhost", 8000, "/v1"],
    ["http://localhost:8000/", "http://localhost:8000", "localhost", 8000, "/v1"],
    ["https://api.example.com/openai/v1/", "https://api.example.com", "api.example.com", 443, "/openai/v1"],
    ["http://host/v1/chat/completions", "http://host", "host", 80, "/v1"],
    ["http://host/v1/completions", "http://host", "host", 80, "/v1"],
    ["http://[::1]:11434/v1", "http://[::1]:11434", "::1", 11434, "/v1"],
    ["http://2130706433/", "http://127.0.0.1", "127.0.0.1", 80, "/v1"],
    ["http://0x7f.1:8000", "http://127.0.0.1:8000", "127.0.0.1", 8000, "/v1"],
    [" HTTP://LocalHost:8000 ", "http://localhost:8000", "localhost", 8000, "/v1"],
  ])("%s", (text, origin, hostname, port, basePath) => {
    expect(parseTarget(text)).toMatchObject({ ok: true, target: { origin, hostname, port, basePath } });
  });

  test.each([
    "ftp://host",
    "file:///etc/passwd",
    "localhost:8000",
    "http://",
    "not a url",
    "http://user:secret@host",
    "http://host/?api_key=secret",
    "http://host/#secret",
    `http://${"a".repeat(3000)}`,
  ])("%s is refused, in words that do not repeat it", (text) => {
    const parsed = parseTarget(text);
    expect(parsed.ok).toBe(false);
    expect(JSON.stringify(parsed)).not.toMatch(/secret/);
  });
});
