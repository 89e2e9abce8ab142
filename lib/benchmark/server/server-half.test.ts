import { describe, expect, test } from "vitest";
import { serverHalf } from "./server-half.ts";

const at = (host: string, more: Record<string, string> = {}) =>
  serverHalf({ BREAKEVEN_LISTENS_ON_HOST: host, BREAKEVEN_LISTENS_ON_PORT: "3000", ...more });

describe("the server half", () => {
  test.each(["127.0.0.1", "127.0.0.2", "::1", "localhost", "::ffff:127.0.0.1"])(
    "is on where %s is listened on, for this machine alone",
    (host) => {
      const half = at(host);
      expect(half).toMatchObject({ on: true, loopbackOnly: true, policy: { kind: "listed", ownPort: 3000 } });
    },
  );

  test.each(["0.0.0.0", "::", "192.168.1.5", "breakeven.example", "127.0.0.1.example.com", ""])(
    "is off where %j is listened on and nobody has listed hosts",
    (host) => expect(at(host)).toMatchObject({ on: false, reason: expect.stringMatching(/HOSTS/) as string }),
  );

  test("is off where nothing says on what the server listens", () => expect(serverHalf({}).on).toBe(false));

  test("is on for the listed hosts alone where an operator has turned it on", () => {
    const half = at("0.0.0.0", { BREAKEVEN_BENCHMARK_HOSTS: "gpu-box:8000, 10.0.0.0/8" });
    if (!half.on || half.policy.kind === "any") throw new Error("It is off.");
    expect(half.loopbackOnly).toBe(false);
    expect(half.policy.allowed.map(({ kind }) => kind)).toEqual(["host", "range"]);
  });

  test("is off where the list cannot be read, on loopback too", () =>
    expect(at("127.0.0.1", { BREAKEVEN_BENCHMARK_HOSTS: "gpu-box:8000,http://x/y" }).on).toBe(false));
});
