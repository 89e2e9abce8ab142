"use client";

import { useEffect, useId, useState } from "react";
import { BUTTON } from "@/components/ui/button-styles.ts";
import { Select } from "@/components/ui/select.tsx";
import type { FoundServer } from "@/lib/benchmark/client/find-servers.ts";
import { askServer } from "./ask-server.ts";
import type { RunForm, RunFormProblems } from "./run-form.ts";
import { TextField } from "./text-field.tsx";

const ENDPOINTS = {
  chat: "Chat",
  completions: "Plain completions",
  embeddings: "Embeddings",
} satisfies Record<RunForm["endpoint"], string>;

interface ServerFieldsProps {
  readonly form: RunForm;
  readonly problems: RunFormProblems;
  readonly onChange: (changes: Partial<RunForm>) => void;
}

/** Which server, which model: one of this machine at a press, or any address and key. */
export function ServerFields({ form, problems, onChange }: ServerFieldsProps) {
  const { servers, search } = useServers();
  const [models, setModels] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const listId = useId();
  const endpointId = useId();

  const choose = (server: FoundServer) => {
    setModels(server.models);
    setProblem(null);
    onChange({ url: server.url, model: server.models[0] ?? "" });
  };
  const listModels = async () => {
    const answer = await askServer("models", { url: form.url.trim(), apiKey: form.apiKey.trim() || null });
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    const listed = ((await answer.response.json()) as { readonly models: readonly string[] }).models;
    setModels(listed);
    const [first] = listed;
    if (first !== undefined && !listed.includes(form.model)) onChange({ model: first });
  };

  return (
    <>
      <div className="py-1.5">
        <div className="flex items-baseline justify-between gap-3">
          <p>On this machine</p>
          <button type="button" className={`${BUTTON.inline} text-sm`} onClick={search}>
            Look again
          </button>
        </div>
        <FoundServers servers={servers} chosen={form.url} onChoose={choose} />
      </div>
      <TextField
        wide
        label="Address"
        placeholder="http://localhost:8000"
        value={form.url}
        problem={problems.url}
        onChange={(url) => onChange({ url })}
      />
      <TextField
        wide
        type="password"
        label="Key"
        placeholder="Only where the server asks for one"
        note="Kept in memory for the run, and written nowhere."
        value={form.apiKey}
        onChange={(apiKey) => onChange({ apiKey })}
      />
      <TextField
        wide
        label="Model"
        placeholder="The only one that it lists"
        list={listId}
        value={form.model}
        problem={problems.model}
        onChange={(model) => onChange({ model })}
      />
      <datalist id={listId}>
        {models.map((model) => (
          <option key={model} value={model} />
        ))}
      </datalist>
      <div className="flex flex-wrap items-baseline gap-x-3 text-sm">
        <button type="button" className={BUTTON.inline} onClick={() => void listModels()}>
          List its models
        </button>
        <span role="status" className={problem === null ? "text-ink-muted" : "text-danger"}>
          {problem ?? (models.length > 0 ? modelCount(models.length) : "")}
        </span>
      </div>
      <div className="grid grid-cols-[1fr_9.5rem] items-center gap-x-3 py-1.5">
        <label htmlFor={endpointId}>Asked by</label>
        <Select
          id={endpointId}
          value={form.endpoint}
          onChange={({ target }) => onChange({ endpoint: target.value as RunForm["endpoint"] })}
        >
          {Object.entries(ENDPOINTS).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
      </div>
    </>
  );
}

const modelCount = (count: number) => (count === 1 ? "It has one." : `It has ${String(count)}.`);

function FoundServers({
  servers,
  chosen,
  onChoose,
}: {
  readonly servers: readonly FoundServer[] | null;
  readonly chosen: string;
  readonly onChoose: (server: FoundServer) => void;
}) {
  if (servers === null) return <p className="text-[0.8125rem] text-ink-muted">Looking on the usual ports…</p>;
  if (servers.length === 0)
    return (
      <p className="text-[0.8125rem] text-ink-muted">
        Nothing answers on the usual ports of vLLM, SGLang, llama.cpp, LM Studio and Ollama.
      </p>
    );
  return (
    <ul className="mt-1 grid gap-1.5">
      {servers.map((server) => (
        <li key={server.url}>
          <button
            type="button"
            aria-pressed={server.url === chosen}
            onClick={() => onChoose(server)}
            className="w-full rounded-md border border-line-strong bg-surface px-3 py-2 text-left text-sm hover:bg-surface-2 aria-pressed:border-accent aria-pressed:bg-accent-soft"
          >
            <span className="block font-medium">{server.url.replace("http://", "")}</span>
            <span className="block truncate text-[0.8125rem] text-ink-muted">
              {server.server}: {server.models.slice(0, 3).join(", ") || "no model"}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function useServers(): { servers: readonly FoundServer[] | null; search: () => void } {
  const [servers, setServers] = useState<readonly FoundServer[] | null>(null);
  const [searches, setSearches] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    const find = async () => {
      const answer = await askServer("servers", {}, abort.signal);
      const found = answer.ok
        ? ((await answer.response.json()) as { readonly servers: readonly FoundServer[] }).servers
        : [];
      if (!abort.signal.aborted) setServers(found);
    };
    void find();
    return () => abort.abort();
  }, [searches]);
  return {
    servers,
    search: () => {
      setServers(null);
      setSearches((count) => count + 1);
    },
  };
}
