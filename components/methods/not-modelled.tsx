import { List, Part } from "./prose.tsx";

export function NotModelled() {
  return (
    <Part id="not-modelled" title="What is not modelled yet">
      <List
        items={[
          "Several open models on own GPUs at once: all work sent there is served by the one model that is chosen.",
          "What a provider’s contract says, unless you state it, and rules of single countries or branches beyond those that the view by workload lists.",
          "How the escalated share of a cascade and its quality hang together: both are your figures.",
        ]}
      />
    </Part>
  );
}
