import { describe, expect, test } from "vitest";
import type { AddressPolicy } from "./address-policy.ts";
import { LOOPBACK, parseAllowed } from "./allowed-target.ts";
import { parseTarget, type Target } from "./parse-target.ts";
import { resolveTarget } from "./resolve-target.ts";

const ANY: AddressPolicy = { kind: "any" };
const ONLY_LOOPBACK: AddressPolicy = { kind: "listed", allowed: LOOPBACK, ownPort: 3000 };

function listed(...entries: string[]): AddressPolicy {
  const allowed = entries.map((entry) => parseAllowed(entry)).filter((entry) => entry !== null);
  expect(allowed).toHaveLength(entries.length);
  return { kind: "listed", allowed, ownPort: 3000 };
}

function targetOf(url: string): Target {
  const parsed = parseTarget(url);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.target;
}

const mayGo = async (url: string, policy: AddressPolicy, addresses?: string[]) =>
  (await resolveTarget(targetOf(url), policy, addresses && (async () => addresses))).ok;

describe("addresses that are refused under every policy", () => {
  test.each([
    "http://169.254.169.254",
    "http://169.254.170.2",
    "http://2852039166",
    "http://0xA9FEA9FE",
    "http://0251.0376.0251.0376",
    "http://[::ffff:169.254.169.254]",
    "http://[::ffff:a9fe:a9fe]",
    "http://[64:ff9b::a9fe:a9fe]",
    "http://[64:ff9b:1::a9fe:a9fe]",
    "http://[2002:a9fe:a9fe::]",
    "http://[::169.254.169.254]",
    "http://[fe80::1]",
    "http://[fd00:ec2::254]",
    "http://100.100.100.200",
    "http://192.0.0.192",
    "http://168.63.129.16",
    "http://0.0.0.0:8000",
    "http://[::]:8000",
    "http://224.0.0.1",
    "http://255.255.255.255",
    "http://240.0.0.1",
  ])("%s", async (url) => {
    const { hostname } = targetOf(url);
    expect(await mayGo(url, ANY)).toBe(false);
    // Not even when the operator lists all there is, or the host itself.
    expect(await mayGo(url, listed("0.0.0.0/0", "::/0", hostname))).toBe(false);
  });

  test("a name that leads to the metadata address", async () => {
    expect(await mayGo("http://metadata.google.internal", ANY, ["169.254.169.254"])).toBe(false);
  });

  test("a name with one such address among good ones", async () => {
    expect(await mayGo("http://host", ANY, ["93.184.216.34", "169.254.169.254"])).toBe(false);
  });
});

describe("who may go where", () => {
  test.each([
    "http://127.0.0.1:8000",
    "http://[::1]:8000",
    "http://10.0.0.5:8000",
    "http://192.168.1.9",
    "http://100.64.3.4:8000",
    "http://93.184.216.34",
    "http://[2606:2800:220:1::1]",
    "http://[fd12::7]:8000",
  ])("at a shell, %s", async (url) => expect(await mayGo(url, ANY)).toBe(true));

  test("a server goes to this machine alone while nothing is listed, and never to itself", async () => {
    expect(await mayGo("http://127.0.0.1:8000", ONLY_LOOPBACK)).toBe(true);
    expect(await mayGo("http://[::1]:8000", ONLY_LOOPBACK)).toBe(true);
    expect(await mayGo("http://[::ffff:127.0.0.1]:8000", ONLY_LOOPBACK)).toBe(true);
    expect(await mayGo("http://127.0.0.1:3000", ONLY_LOOPBACK)).toBe(false);
    expect(await mayGo("http://10.0.0.5:8000", ONLY_LOOPBACK)).toBe(false);
    expect(await mayGo("http://evil.example", ONLY_LOOPBACK, ["93.184.216.34"])).toBe(false);
  });

  test("a listed name, with or without its port, and a listed range", async () => {
    expect(await mayGo("http://gpu-box:8000", listed("gpu-box:8000"), ["10.0.0.5"])).toBe(true);
    expect(await mayGo("http://gpu-box:9000", listed("gpu-box:8000"), ["10.0.0.5"])).toBe(false);
    expect(await mayGo("http://gpu-box:9000", listed("gpu-box"), ["10.0.0.5"])).toBe(true);
    expect(await mayGo("http://10.1.2.3:8000", listed("10.0.0.0/8"))).toBe(true);
    expect(await mayGo("http://11.1.2.3:8000", listed("10.0.0.0/8"))).toBe(false);
    expect(await mayGo("http://[fd12::7]:8000", listed("fd12::/16"))).toBe(true);
    expect(await mayGo("http://[fd12::7]:8000", listed("[fd12::7]:8000"))).toBe(true);
  });

  test("every address of a name has to be listed", async () => {
    expect(await mayGo("http://host", listed("10.0.0.0/8"), ["10.0.0.5", "93.184.216.34"])).toBe(false);
  });

  test("a name without an address is a problem in words", async () => {
    expect(await mayGo("http://host", ANY, [])).toBe(false);
    const failing = async () => Promise.reject(new Error("ENOTFOUND"));
    expect(await resolveTarget(targetOf("http://host"), ANY, failing)).toEqual({
      ok: false,
      problem: "The server's name has no address.",
    });
  });

  test.each(["", "http://host", "host/path", "user@host", "10.0.0.0/99", "host:99999", "a b"])(
    "%j is no entry of a list",
    (text) => expect(parseAllowed(text)).toBeNull(),
  );
});
