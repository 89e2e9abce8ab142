import { networkInterfaces } from "node:os";
import { expect, test } from "vitest";
import { isOwnAddress } from "./is-own-address.ts";

test.each(["127.0.0.1", "127.1.2.3", "::1", "::ffff:127.0.0.1"])("%s is this machine", (address) => {
  expect(isOwnAddress(address)).toBe(true);
});

test("so is every address of its network interfaces", () => {
  const own = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  expect(own.length).toBeGreaterThan(0);
  for (const { address } of own) expect(isOwnAddress(address)).toBe(true);
});

test.each(["192.0.2.1", "2001:db8::1", "::ffff:192.0.2.1"])("%s, which nobody has, is another", (address) => {
  expect(isOwnAddress(address)).toBe(false);
});
