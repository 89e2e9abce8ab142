import { answerBenchmark } from "@/lib/benchmark/server/answer-benchmark.ts";
import { serverHalf } from "@/lib/benchmark/server/server-half.ts";

export const dynamic = "force-dynamic";

/** What the benchmark page asks of its server: see `answerBenchmark`. */
export async function POST(
  request: Request,
  { params }: { readonly params: Promise<{ readonly action: string }> },
): Promise<Response> {
  return await answerBenchmark((await params).action, request, serverHalf(process.env));
}
