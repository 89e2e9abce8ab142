/** What the server half answers, or one sentence that says why it does not. */
export type ServerAnswer =
  { readonly ok: true; readonly response: Response } | { readonly ok: false; readonly problem: string };

/** Asks the server half of this page. Keys go in the body: addresses of requests end up in logs. */
export async function askServer(
  action: "servers" | "models" | "run" | "stop",
  body: unknown,
  signal?: AbortSignal,
): Promise<ServerAnswer> {
  let response: Response;
  try {
    response = await fetch(`/api/benchmark/${action}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      ...(signal && { signal }),
    });
  } catch {
    return { ok: false, problem: "This page's own server could not be reached." };
  }
  if (response.ok) return { ok: true, response };
  const said = (await response.json().catch(() => null)) as { readonly problem?: unknown } | null;
  return {
    ok: false,
    problem:
      typeof said?.problem === "string" ? said.problem : `The server answered ${String(response.status)}.`,
  };
}
