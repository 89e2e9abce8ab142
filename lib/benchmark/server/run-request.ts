import { z } from "zod";
import { RUN_BOUNDS } from "./run-bounds.ts";

const whole = (most: number, least = 1) => z.number().int().min(least).max(most);
const several = (item: z.ZodNumber) => z.array(item).min(1).max(RUN_BOUNDS.loads);
/** How many tokens, at most, one prompt or answer has on average; see {@link LengthDistribution}. */
const lengths = (most: number) =>
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("fixed"), tokens: whole(most) }),
    z
      .object({ kind: z.literal("uniform"), least: whole(most), most: whole(most) })
      .refine((range) => range.least <= range.most),
    z.object({
      kind: z.literal("normal"),
      mean: whole(most),
      standardDeviation: z.number().min(0).max(most),
    }),
    z.object({
      kind: z.literal("lognormal"),
      mean: whole(most),
      sigma: z.number().min(0).max(RUN_BOUNDS.sigma),
    }),
  ]);
const milliseconds = z.number().positive().max(RUN_BOUNDS.targetMs).nullable();

/** Which server, and the key for it: held in memory for as long as it is talked to, and written nowhere. */
export const serverRequest = z.object({
  url: z.string().min(1).max(RUN_BOUNDS.urlCharacters),
  apiKey: z.string().max(RUN_BOUNDS.keyCharacters).nullable(),
});

/** What a page sends to start a run. */
export const runRequest = serverRequest.extend({
  model: z.string().min(1).max(RUN_BOUNDS.modelCharacters).nullable(),
  endpoint: z.enum(["chat", "completions", "embeddings"]),
  load: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("closed"), concurrencies: several(whole(RUN_BOUNDS.concurrency)) }),
    z.object({
      kind: z.enum(["constant", "poisson"]),
      requestsPerSecond: several(z.number().min(0.01).max(RUN_BOUNDS.requestsPerSecond)),
    }),
    z.object({ kind: z.literal("sweep"), most: whole(RUN_BOUNDS.concurrency) }),
  ]),
  prompts: z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("synthetic"),
      input: lengths(RUN_BOUNDS.inputTokens),
      output: lengths(RUN_BOUNDS.outputTokens),
      sharedPrefix: z.number().min(0).max(1),
    }),
    z.object({
      kind: z.literal("listed"),
      prompts: z
        .array(z.object({ text: z.string().min(1), outputTokens: whole(RUN_BOUNDS.outputTokens).nullable() }))
        .min(1)
        .max(RUN_BOUNDS.prompts),
      salted: z.boolean(),
      /** For prompts that do not say how long their answer is to be. */
      outputTokens: whole(RUN_BOUNDS.outputTokens),
    }),
  ]),
  seconds: z.number().min(1).max(RUN_BOUNDS.seconds),
  warmUpSeconds: z.number().min(0).max(RUN_BOUNDS.warmUpSeconds),
  target: z.object({
    timeToFirstTokenMs: milliseconds,
    timePerOutputTokenMs: milliseconds,
    endToEndMs: milliseconds,
  }),
});

export const stopRequest = z.object({ run: z.string().max(100) });

export type ServerRequest = z.infer<typeof serverRequest>;
export type RunRequest = z.infer<typeof runRequest>;
