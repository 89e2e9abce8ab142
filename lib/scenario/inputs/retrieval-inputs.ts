import { number, optionalNumber, share, type InputGroup } from "../input.ts";
import { help } from "./workload-routing.ts";
import type { routingHelp } from "./routing-help.ts";

const count = (label: string, unit: string, key: keyof typeof routingHelp, initial: number) =>
  number({ label, unit, help: help(key), min: 0, max: 1e12, initial, detail: true });

const every = (label: string, key: keyof typeof routingHelp, whenEmpty: string, initial: number | null) =>
  optionalNumber({
    label,
    unit: "months",
    help: help(key),
    min: 1,
    max: 120,
    whenEmpty,
    initial,
    detail: true,
  });

/** Answers from documents that are looked up, against a model that was taught them; for the first workload. */
export const retrievalInputs = {
  ragDocuments: number({
    label: "Documents to look up",
    unit: "documents",
    help: help("ragDocuments"),
    min: 0,
    max: 1e12,
    initial: 0,
  }),
  ragChunks: count("Pieces of a document", "pieces", "ragChunks", 8),
  ragChunkTokens: count("Tokens of a piece", "tokens", "ragChunkTokens", 400),
  ragRetrieved: count("Pieces in a prompt", "pieces", "ragRetrieved", 5),
  ragUpdated: share({ label: "Changed a month", help: help("ragUpdated"), initial: 0.05, detail: true }),
  ragReembedMonths: every("All embedded again every", "ragReembedMonths", "Never.", 24),
  ragEmbedUsdPerMTok: count("Embedding", "USD per million tokens", "ragEmbedUsdPerMTok", 0.02),
  ragStoreUsd: count("Vector store", "USD a month", "ragStoreUsd", 0),
  tuneTokens: count("Training examples", "tokens", "tuneTokens", 2_000_000),
  tuneUsdPerMTok: count("Training", "USD per million tokens", "tuneUsdPerMTok", 25),
  tuneUsdEach: count("Examples and evaluation", "USD each time", "tuneUsdEach", 5000),
  tuneMonths: every("Trained again every", "tuneMonths", "Never.", 6),
  tuneHostingUsd: count("Endpoint of the tuned model", "USD a month", "tuneHostingUsd", 0),
  tunePriceFactor: count("Its tokens cost", "times", "tunePriceFactor", 1),
} satisfies InputGroup;
