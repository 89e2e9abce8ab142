import { number, optionalNumber, share, type InputGroup } from "../input.ts";
import { help } from "./workload-routing.ts";
import type { routingHelp } from "./routing-help.ts";

const times = (label: string, key: keyof typeof routingHelp) =>
  number({ label, unit: "times", help: help(key), min: 0.1, max: 20, initial: 1, detail: true });

const dollars = (label: string, key: keyof typeof routingHelp) =>
  number({ label, unit: "USD", help: help(key), min: 0, max: 1e9, initial: 0, detail: true });

/** What an owner of GPUs can do about their cost, and what it takes to leave an API. Neither changes an option. */
export const leverInputs = {
  leverLongestTokens: optionalNumber({
    label: "Longest answer of a batch",
    unit: "tokens",
    help: help("leverLongestTokens"),
    min: 1,
    max: 1e7,
    whenEmpty: "Four times the mean answer.",
    initial: null,
    detail: true,
  }),
  leverPrefixShare: optionalNumber({
    label: "Prompts found in the prefix cache",
    unit: "%",
    percent: true,
    help: help("leverPrefixShare"),
    min: 0,
    max: 0.99,
    whenEmpty: "The input read from cache.",
    initial: null,
    detail: true,
  }),
  leverSemanticShare: share({
    label: "Answers reused",
    help: help("leverSemanticShare"),
    max: 0.99,
    initial: 0,
    detail: true,
  }),
  leverLookupUsdPer1000: number({
    label: "Looking for them",
    unit: "USD per 1,000 requests",
    help: help("leverLookupUsdPer1000"),
    min: 0,
    max: 1e6,
    initial: 0,
    detail: true,
  }),
  leverAcceptance: share({
    label: "Drafted tokens accepted",
    help: help("leverAcceptance"),
    initial: 0,
    detail: true,
  }),
  leverQuantised: times("Throughput by fewer bits", "leverQuantised"),
  leverKv: times("Throughput by a smaller KV cache", "leverKv"),
  leverSmaller: times("Throughput of a smaller model", "leverSmaller"),
  lockInRise: share({
    label: "Price rise to be ready for",
    help: help("lockInRise"),
    max: 10,
    initial: 0.3,
    detail: true,
  }),
  lockInNoticeMonths: optionalNumber({
    label: "Notice before a model ends",
    unit: "months",
    help: help("lockInNoticeMonths"),
    min: 0,
    max: 120,
    whenEmpty: "Not known.",
    initial: null,
    detail: true,
  }),
  lockInWeeks: number({
    label: "Work to move prompts and tuning",
    unit: "weeks",
    help: help("lockInWeeks"),
    min: 0,
    max: 520,
    initial: 4,
    detail: true,
  }),
  lockInReembedUsd: dollars("To embed the corpus again", "lockInReembedUsd"),
  lockInRetrainUsd: dollars("To train again", "lockInRetrainUsd"),
} satisfies InputGroup;
