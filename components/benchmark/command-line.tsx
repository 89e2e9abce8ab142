import type { RunRequest } from "@/lib/benchmark/server/run-request.ts";
import { benchLine } from "./bench-line.ts";

/** The command that does the same at a shell; its result can be chosen on the page as any other tool's. */
export function CommandLine({
  request,
  promptFile = null,
}: {
  readonly request: RunRequest | null;
  /** The name of the file of prompts, where the run has its own. */
  readonly promptFile?: string | null;
}) {
  return (
    <>
      <pre className="mt-2 rounded-md bg-surface-2 p-3 text-[0.8125rem] break-all whitespace-pre-wrap">
        <code>{benchLine(request, promptFile)}</code>
      </pre>
      <p className="mt-2 text-[0.8125rem] text-ink-muted">
        A key is taken from the environment as BREAKEVEN_API_KEY. Choose the file it writes here to see it and
        use it.
      </p>
    </>
  );
}
