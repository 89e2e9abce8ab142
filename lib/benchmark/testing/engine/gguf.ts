/** A value of a file's header, with the width that llama.cpp expects of it. */
export type HeaderValue =
  | { readonly kind: "uint32" | "float32"; readonly value: number }
  | { readonly kind: "bool"; readonly value: boolean }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "int32s" | "float32s"; readonly value: readonly number[] }
  | { readonly kind: "strings"; readonly value: readonly string[] };

export interface Tensor {
  readonly name: string;
  /** The innermost first. */
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

const TYPES = { uint32: 4, int32: 5, float32: 6, bool: 7, string: 8, array: 9 } as const;
const FLOAT32_TENSOR = 0;
const ALIGNMENT = 32;

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const uint64 = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};
const text = (value: string): Buffer => {
  const bytes = Buffer.from(value);
  return Buffer.concat([uint64(bytes.length), bytes]);
};
const float32s = (values: readonly number[]): Buffer => Buffer.from(Float32Array.from(values).buffer);
const int32s = (values: readonly number[]): Buffer => Buffer.from(Int32Array.from(values).buffer);

const list = (type: number, length: number, items: Buffer): Buffer =>
  Buffer.concat([uint32(TYPES.array), uint32(type), uint64(length), items]);

function headerValue(entry: HeaderValue): Buffer {
  switch (entry.kind) {
    case "uint32":
      return Buffer.concat([uint32(TYPES.uint32), uint32(entry.value)]);
    case "float32":
      return Buffer.concat([uint32(TYPES.float32), float32s([entry.value])]);
    case "bool":
      return Buffer.concat([uint32(TYPES.bool), Buffer.from([entry.value ? 1 : 0])]);
    case "string":
      return Buffer.concat([uint32(TYPES.string), text(entry.value)]);
    case "int32s":
      return list(TYPES.int32, entry.value.length, int32s(entry.value));
    case "float32s":
      return list(TYPES.float32, entry.value.length, float32s(entry.value));
    case "strings":
      return list(TYPES.string, entry.value.length, Buffer.concat(entry.value.map(text)));
  }
}

const padding = (length: number): Buffer => Buffer.alloc((ALIGNMENT - (length % ALIGNMENT)) % ALIGNMENT);

/**
 * A model file in the format GGUF, version 3, as `docs/gguf.md` of ggml describes it, with tensors of 32-bit floats.
 *
 * @example ggufFile({ "general.architecture": { kind: "string", value: "llama" } }, [tensor])
 */
export function ggufFile(header: Readonly<Record<string, HeaderValue>>, tensors: readonly Tensor[]): Buffer {
  const entries = Object.entries(header);
  let offset = 0;
  const infos: Buffer[] = [];
  const data: Buffer[] = [];
  for (const { name, shape, values } of tensors) {
    infos.push(
      text(name),
      uint32(shape.length),
      ...shape.map(uint64),
      uint32(FLOAT32_TENSOR),
      uint64(offset),
    );
    const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
    const gap = padding(bytes.length);
    data.push(bytes, gap);
    offset += bytes.length + gap.length;
  }
  const head = Buffer.concat([
    Buffer.from("GGUF"),
    uint32(3),
    uint64(tensors.length),
    uint64(entries.length),
    ...entries.flatMap(([key, value]) => [text(key), headerValue(value)]),
    ...infos,
  ]);
  return Buffer.concat([head, padding(head.length), ...data]);
}
