import { describe, expect, it } from "vitest";
import { GPU_SPECS, MODEL_SHAPES } from "../catalog/serving/names.ts";
import { throughputFromCsv, type ThroughputRow } from "./throughput-table.ts";

const HEAD =
  "source,engine,model,gpu,isl,osl,concurrency_or_rate,load_kind,tp,pp,ep,dp,n_gpus,weight_prec,kv_prec,num_requests,engine_family";

function rowsOf(...lines: readonly string[]): readonly ThroughputRow[] {
  const table = throughputFromCsv([HEAD, ...lines].join("\n"));
  if (!table.ok) throw new Error(table.reason);
  return table.rows;
}

describe("a table of cases", () => {
  it("is estimated row by row, in the file's order, measured columns absent", () => {
    const [known, unknown, typical] = rowsOf(
      "t,vLLM,llama-3.3-70b,h100,1024,1024,64,concurrency,4,1,1,1,4,fp8,fp8,,vllm",
      "t,vLLM,Nobody-7B,h100,1024,1024,64,concurrency,1,1,1,1,1,fp8,fp8,,vllm",
      "t,SGLang,GLM-5.2,MI355X,8192,1024,32,concurrency,8,1,1,1,8,fp8,fp8,,sglang",
    );
    expect(known).toMatchObject({ origin: "published", reason: null });
    expect(known?.output_tok_s_total).toBeGreaterThan(2500);
    expect(unknown).toMatchObject({ output_tok_s_total: null, origin: null });
    expect(unknown?.reason).toContain("Nobody-7B");
    expect(typical).toMatchObject({ origin: "estimated" });
    expect(typical?.output_tok_s_low).toBeLessThan(typical?.output_tok_s_total ?? 0);
  });
  it("reads the barest columns, a byte-order mark and Windows line ends", () => {
    const table = throughputFromCsv("\uFEFFmodel,gpu,isl,osl\r\nLlama-3.1-8B,H100,1024,1024\r\n");
    expect(table.ok && table.rows[0]?.output_tok_s_total).toBeGreaterThan(1000);
  });
  it("names a missing column", () => {
    expect(throughputFromCsv("model,gpu,isl\nLlama-3.1-8B,H100,1024\n")).toEqual({
      ok: false,
      reason: 'The table has no column "osl".',
    });
  });
  it("gives a reason for a row without lengths", () => {
    expect(
      rowsOf("t,vLLM,llama-3.1-8b,h100,,1024,64,concurrency,1,1,1,1,1,fp8,fp8,,vllm")[0]?.reason,
    ).toMatch(/isl/);
  });
});

it("estimates every model of the catalogue on every GPU", () => {
  const lines = MODEL_SHAPES.flatMap((model) =>
    GPU_SPECS.map((gpu) => `t,x,${model.name},${gpu.name},1000,500,16,concurrency,8,1,1,1,8,fp8,fp8,,vllm`),
  );
  const rows = rowsOf(...lines);
  expect(rows.filter((row) => !(Number(row.output_tok_s_total) > 0))).toEqual([]);
}, 60_000);
