import type { Analysis } from "./analyse.ts";

/** What an answer leaves out, so that nobody takes it for more than it is. */
export interface NotCounted {
  readonly title: string;
  readonly text: string;
}

/** What this answer does not count, the points that matter for this scenario first. */
export function notCounted(analysis: Analysis): NotCounted[] {
  const { scenario } = analysis;
  const hosts = scenario.rented.enabled || scenario.owned.enabled;
  const list: NotCounted[] = [];
  // Where the hybrid is compared, what the work needs has been asked, and rules answer.
  const asked = scenario.routing.enabled;
  if (!asked && scenario.apiFrontier.enabled && (hosts || scenario.apiOpen.enabled)) {
    list.push({
      title: "Quality",
      text: "An open model may answer worse than a frontier model. The comparison takes both as good enough for the work; test that first.",
    });
  }
  if (hosts) {
    list.push({
      title: "Latency",
      text: "Throughput is taken as stated, at whatever latency it was measured. Ask for figures within your own target.",
    });
    if (scenario.workloads.some((w) => w.cachedInputShare > 0)) {
      list.push({
        title: "Prompt caching on your own GPUs",
        text: "An API's cached tokens are counted at their lower price. Your own server can keep prompts too and then reads less; the throughput you enter decides.",
      });
    }
  }
  list.push({
    title: "Growth and falling prices",
    text: "Costs of a month are those of today's traffic and prices. The months ahead count growth, the time to build, and whatever you state of prices; API prices and rents have fallen and risen within a year.",
  });
  if (scenario.owned.enabled) {
    list.push({
      title: "Tax",
      text: "Tax on purchases. What depreciation saves in tax counts over the months ahead, once you state a rate.",
    });
  }
  if (scenario.general.lens === "marginal") {
    list.push({ title: "People and one-off work", text: "Left out by your choice to count serving only." });
  }
  list.push({
    title: "Law and contracts",
    text: asked
      ? "What no rule of the view by workload asks. None of it is legal advice."
      : "Where data may be processed, and what an agreement with a provider or a data centre demands. The view by workload has rules for it.",
  });
  if (asked) return list;
  list.push({
    title: "Context and rate limits",
    text: "Limits on requests a minute at an API, which peaks can hit before the bill shows it.",
  });
  return list;
}
