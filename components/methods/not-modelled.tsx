import { List, Part } from "./prose.tsx";

export function NotModelled() {
  return (
    <Part id="not-modelled" title="What is not modelled yet">
      <List
        items={[
          "Routing: some workloads by API and some on own GPUs, a small model first and a large one when needed, bursts to an API.",
          "Rules on where data may be processed, quality, latency and rate limits. These can decide the matter whatever the money says.",
        ]}
      />
    </Part>
  );
}
