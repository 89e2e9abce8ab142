import { expect, test } from "vitest";
import { z } from "zod";
import { factsAbout, providerFacts } from "./provider-facts.ts";
import { publishedCascades } from "./published-cascades.ts";
import { ruleSources } from "./rule-sources.ts";
import { provenanceSchema, providerFactsSchema, publishedCascadeSchema } from "./schemas.ts";

test("cascades, facts about providers and sources of rules follow their schemas", () => {
  z.array(publishedCascadeSchema).min(1).parse(publishedCascades);
  z.array(providerFactsSchema).parse(providerFacts);
  z.record(z.string(), provenanceSchema).parse(ruleSources);
  expect(new Set(publishedCascades.map((c) => c.id)).size).toBe(publishedCascades.length);
});

test("what nobody read about a provider is unknown, neither a yes nor a no", () => {
  const { provider, ...facts } = providerFactsSchema.parse(factsAbout("a provider that nobody knows"));
  expect(provider).toBe("a provider that nobody knows");
  expect(Object.values(facts).every((fact) => fact === null)).toBe(true);
});

test("a fact without a source or with a day that is none is refused", () => {
  const facts = factsAbout("x");
  const stated = { value: true, provenance: { source: "Contract", asOf: "2026-10-01", confidence: "read" } };
  expect(providerFactsSchema.safeParse({ ...facts, offersZeroRetention: stated }).success).toBe(true);
  expect(providerFactsSchema.safeParse({ ...facts, offersZeroRetention: { value: true } }).success).toBe(
    false,
  );
  const dateless = { ...stated, provenance: { ...stated.provenance, asOf: "last year" } };
  expect(providerFactsSchema.safeParse({ ...facts, offersZeroRetention: dateless }).success).toBe(false);
});
