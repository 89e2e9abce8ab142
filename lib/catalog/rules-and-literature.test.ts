import { expect, test } from "vitest";
import { z } from "zod";
import { factsAbout } from "./facts-about.ts";
import { knownProviderFacts } from "./known-provider-facts.ts";
import { publishedCascades } from "./published-cascades.ts";
import { ruleSources } from "./rule-sources.ts";
import { provenanceSchema, providerFactsSchema, publishedCascadeSchema } from "./schemas.ts";
import { currentCatalog } from "./snapshots.ts";

test("cascades, facts about providers and sources of rules follow their schemas", () => {
  z.array(publishedCascadeSchema).min(1).parse(publishedCascades);
  z.array(providerFactsSchema).min(1).parse(knownProviderFacts);
  z.record(z.string(), provenanceSchema).parse(ruleSources);
  expect(new Set(publishedCascades.map((c) => c.id)).size).toBe(publishedCascades.length);
});

test("what nobody read about a provider is unknown, neither a yes nor a no", () => {
  const { provider, ...facts } = providerFactsSchema.parse(factsAbout("a provider that nobody knows"));
  expect(provider).toBe("a provider that nobody knows");
  expect(Object.values(facts).every((fact) => fact === null)).toBe(true);
});

test("facts are about providers and models of the catalogue, name a page and are no younger than the catalogue", () => {
  const { apiModels, date } = currentCatalog;
  const keys = knownProviderFacts.map(({ provider, model }) => `${provider} ${model ?? ""}`);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { provider, model, ...facts } of knownProviderFacts) {
    const models = apiModels.filter((one) => one.provider === provider);
    expect(models, provider).not.toEqual([]);
    if (model !== undefined) expect(models.map(({ id }) => id)).toContain(model);
    for (const fact of Object.values(facts)) {
      if (fact === null) continue;
      expect(fact.provenance.url, provider).toBeDefined();
      expect(fact.provenance.asOf <= date, provider).toBe(true);
    }
  }
});

test("a model that goes by other facts than its provider's others does so alone", () => {
  const zero = (model: string) => factsAbout("Anthropic", model).offersZeroRetention?.value;
  expect(zero("anthropic/claude-opus-5-5")).toBe(true);
  expect(zero("anthropic/claude-fable-5-2")).toBeUndefined();
  expect(factsAbout("Anthropic", "anthropic/claude-fable-5-2").doesNotTrainOnInputs?.value).toBe(true);
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
