import {
  choice,
  flag,
  number,
  numberList,
  optionalNumber,
  reference,
  share,
  type InputGroup,
} from "../input.ts";
import { overheadInputs } from "./overheads.ts";
import { helpOf } from "./help-of.ts";

const help = helpOf("api");

const usdPerMTok = (label: string, help: string, whenEmpty: string, detail = false) =>
  optionalNumber({
    label,
    unit: "USD per million tokens",
    help,
    min: 0,
    max: 1e6,
    whenEmpty,
    initial: null,
    detail,
  });

const prices = {
  inputUsdPerMTok: usdPerMTok("Input price", "Price of fresh input tokens.", "The catalogue's price."),
  cachedInputUsdPerMTok: usdPerMTok(
    "Cached input price",
    "Price of input tokens read from the prompt cache. Zero is a price.",
    "The catalogue's price, or that of fresh input where there is none.",
  ),
  cacheWriteUsdPerMTok: usdPerMTok(
    "Cache write price",
    "Price of input tokens written to the prompt cache.",
    "The catalogue's price, or that of fresh input where there is none.",
    true,
  ),
  outputUsdPerMTok: usdPerMTok("Output price", "Price of generated tokens.", "The catalogue's price."),
  batchMultiplier: optionalNumber({
    label: "Batch price",
    unit: "%",
    percent: true,
    help: help("batchMultiplier"),
    min: 0,
    max: 1,
    whenEmpty: "The catalogue's figure, or no batch price where there is none.",
    initial: null,
    detail: true,
  }),
  tierAboveInputTokens: optionalNumber({
    label: "Long-prompt limit",
    unit: "input tokens",
    help: help("tierAboveInputTokens"),
    min: 0,
    max: 1e9,
    whenEmpty: "The catalogue's limits, if it has any.",
    initial: null,
    detail: true,
  }),
  tierKind: choice({
    label: "Long prompts pay",
    help: help("tierKind"),
    choices: { cliff: "More for every token", graduated: "More for tokens above the limit" },
    initial: "cliff",
    detail: true,
  }),
  tierInputUsdPerMTok: usdPerMTok(
    "Long-prompt input price",
    "Used with your own limit.",
    "The input price.",
    true,
  ),
  tierCachedInputUsdPerMTok: usdPerMTok(
    "Long-prompt cached price",
    "Used with your own limit.",
    "The long-prompt input price.",
    true,
  ),
  tierOutputUsdPerMTok: usdPerMTok(
    "Long-prompt output price",
    "Used with your own limit.",
    "The output price.",
    true,
  ),
  peakUtcHours: numberList({
    label: "Dear hours",
    unit: "hours of the day, UTC",
    help: help("peakUtcHours"),
    min: 0,
    max: 23,
    lengths: "any",
    initial: [],
    detail: true,
  }),
  peakInputUsdPerMTok: usdPerMTok(
    "Dear-hour input price",
    "Used with your own dear hours.",
    "The input price.",
    true,
  ),
  peakCachedInputUsdPerMTok: usdPerMTok(
    "Dear-hour cached price",
    "Used with your own dear hours.",
    "The dear-hour input price.",
    true,
  ),
  peakOutputUsdPerMTok: usdPerMTok(
    "Dear-hour output price",
    "Used with your own dear hours.",
    "The output price.",
    true,
  ),
  discountShare: share({
    label: "Negotiated discount",
    help: help("discountShare"),
    initial: 0,
    detail: true,
  }),
  monthlyFeeUsd: number({
    label: "Monthly fee",
    unit: "USD a month",
    help: help("monthlyFeeUsd"),
    min: 0,
    max: 1e10,
    initial: 0,
    detail: true,
  }),
} satisfies InputGroup;

const enabled = flag({
  label: "Compare this option",
  help: "Leave out what you would never do.",
  initial: false,
});

/** A model that only its maker serves, paid per token. */
export const apiFrontierInputs = {
  enabled,
  model: reference({
    label: "Model",
    help: help("model"),
    to: "api-model",
    initial: "custom",
  }),
  ...prices,
  ...overheadInputs,
} satisfies InputGroup;

/** An open model that somebody else serves, paid per token. */
export const apiOpenInputs = {
  enabled,
  model: reference({
    label: "Open model",
    help: "Choose a model to get the median price of its direct providers, or custom to type your own.",
    to: "open-model",
    initial: "custom",
  }),
  ...prices,
  ...overheadInputs,
} satisfies InputGroup;
