import { seededRandom } from "../../load/random.ts";
import { ggufFile, type HeaderValue, type Tensor } from "./gguf.ts";
import { BEGIN_TOKEN, END_TOKEN, VOCABULARY } from "./vocabulary.ts";

const WIDTH = 64;
const LAYERS = 2;
const HEADS = 4;
const KEY_HEADS = 2;
const INNER_WIDTH = 128;
const HEAD_WIDTH = WIDTH / HEADS;
const KEY_WIDTH = HEAD_WIDTH * KEY_HEADS;

/** Weights of a trained model are about this small; larger ones would make one token certain. */
const SPREAD = 0.2;
/** So much more likely is the end than any other token that an answer left to itself ends after a few dozen. */
const END_SPREAD = 3;

const uint32 = (value: number): HeaderValue => ({ kind: "uint32", value });

const HEADER: Readonly<Record<string, HeaderValue>> = {
  "general.architecture": { kind: "string", value: "llama" },
  "general.name": { kind: "string", value: "random" },
  "llama.context_length": uint32(4096),
  "llama.embedding_length": uint32(WIDTH),
  "llama.block_count": uint32(LAYERS),
  "llama.feed_forward_length": uint32(INNER_WIDTH),
  "llama.attention.head_count": uint32(HEADS),
  "llama.attention.head_count_kv": uint32(KEY_HEADS),
  "llama.attention.layer_norm_rms_epsilon": { kind: "float32", value: 1e-5 },
  "llama.rope.dimension_count": uint32(HEAD_WIDTH),
  "llama.vocab_size": uint32(VOCABULARY.length),
  "tokenizer.ggml.model": { kind: "string", value: "llama" },
  "tokenizer.ggml.tokens": { kind: "strings", value: VOCABULARY.map(({ text }) => text) },
  "tokenizer.ggml.scores": { kind: "float32s", value: VOCABULARY.map(({ score }) => score) },
  "tokenizer.ggml.token_type": { kind: "int32s", value: VOCABULARY.map(({ kind }) => kind) },
  "tokenizer.ggml.bos_token_id": uint32(BEGIN_TOKEN),
  "tokenizer.ggml.eos_token_id": uint32(END_TOKEN),
  "tokenizer.ggml.unknown_token_id": uint32(0),
};

/**
 * A file with a small llama of random weights: it writes nonsense, but computes it as a large one does. The same seed
 * gives the same file.
 *
 * @example writeFileSync("random.gguf", randomModel(1));
 */
export function randomModel(seed: number): Buffer {
  const random = seededRandom(seed);
  const weights = (name: string, ...shape: readonly [number, number]): Tensor => ({
    name: `${name}.weight`,
    shape,
    // The sum of three is near enough to a normal distribution; each has a variance of a twelfth.
    values: Float32Array.from(
      { length: shape[0] * shape[1] },
      () => (random() + random() + random() - 1.5) * 2 * SPREAD,
    ),
  });
  const norm = (name: string): Tensor => ({
    name: `${name}.weight`,
    shape: [WIDTH],
    values: new Float32Array(WIDTH).fill(1),
  });
  const output = weights("output", WIDTH, VOCABULARY.length);
  const end = output.values.subarray(END_TOKEN * WIDTH, (END_TOKEN + 1) * WIDTH);
  end.set(end.map((weight) => weight * END_SPREAD));
  const layers = Array.from({ length: LAYERS }, (_, i) => [
    norm(`blk.${i}.attn_norm`),
    weights(`blk.${i}.attn_q`, WIDTH, WIDTH),
    weights(`blk.${i}.attn_k`, WIDTH, KEY_WIDTH),
    weights(`blk.${i}.attn_v`, WIDTH, KEY_WIDTH),
    weights(`blk.${i}.attn_output`, WIDTH, WIDTH),
    norm(`blk.${i}.ffn_norm`),
    weights(`blk.${i}.ffn_gate`, WIDTH, INNER_WIDTH),
    weights(`blk.${i}.ffn_up`, WIDTH, INNER_WIDTH),
    weights(`blk.${i}.ffn_down`, INNER_WIDTH, WIDTH),
  ]);
  return ggufFile(HEADER, [
    weights("token_embd", WIDTH, VOCABULARY.length),
    ...layers.flat(),
    norm("output_norm"),
    output,
  ]);
}
