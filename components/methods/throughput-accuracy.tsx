import type { AccuracyReport } from "./accuracy-report.ts";
import { AccuracyScatter } from "./accuracy-scatter.tsx";
import { ErrorTable } from "./error-table.tsx";
import { Formulas, Heading, List, Part } from "./prose.tsx";

/** How throughput is estimated, how far the estimate is off, and what it leaves out. */
export function ThroughputAccuracy({ report }: { readonly report: AccuracyReport }) {
  const rows = report.overall[0]?.rows ?? 0;
  return (
    <Part id="throughput" title="Throughput: measured against estimated">
      <p>
        What one replica sustains is computed from the model&apos;s architecture and the GPU&apos;s data
        sheet: the time of one decode step, in which every running request gets one more token. A few
        constants, such as the share of its memory bandwidth that a GPU reaches, are fitted to published
        measurements. The calculator uses it unless you state a throughput of your own.
      </p>
      <Formulas
        lines={[
          ["Output tokens a second", "requests at once ÷ time of a step"],
          ["Time of a step", "weights + KV cache + compute + communication between GPUs + overhead"],
          [
            "Capacity",
            "at the largest number of requests at once that fits in memory and meets both latency targets",
          ],
          ["Published", "the estimate, corrected by how far it is off at the nearest published measurements"],
        ]}
      />
      <Heading>Which GPUs fit</Heading>
      <p>
        Every GPU of the catalogue is tried in replicas of 1, 2, 4 and 8, with tensor parallelism and, for
        mixtures of experts, attention data parallelism; in the precision in which the weights are published,
        16-bit ones in FP8 too; with a 16-bit KV cache. What holds the model and meets both latency targets is
        priced like everything else on the page. The best fit is what costs least at your traffic. Where an
        API costs less still, it is what is first cheaper for good as traffic grows; where nothing ever is,
        what costs least when it is full. GPUs that nobody has published a measurement of are listed but not
        chosen.
      </p>
      <Heading>How far it is off</Heading>
      <p>
        {rows.toLocaleString("en-US")} published measurements, each estimated with its own model left out: of
        the fit of the constants and of the published rows that correct an estimate. The error is the
        difference from the measurement as a share of it. The roofline, for comparison, knows nothing but a
        share of the compute and of the bandwidth on the data sheet, fitted to all rows.
      </p>
      <ErrorTable
        caption="Errors by kind of model, and of the roofline"
        head="Estimate"
        scores={report.overall}
      />
      <AccuracyScatter points={report.points} />
      <ErrorTable caption="Errors by model" head="Model" scores={report.byModel} />
      <ErrorTable caption="Errors by GPU" head="GPU" scores={report.byGpu} />
      <Heading>What the estimate does not know</Heading>
      <List
        items={[
          "Which engine and which version: it stands for a tuned deployment of a current one. The throughput factor lowers it for others.",
          "Prefix caching, speculative decoding, and prompts and answers served by separate GPUs.",
          "Replicas that span several servers: 8 GPUs of one server at most.",
          "How lengths vary: every request has the mean lengths.",
          "Queues: requests arrive evenly within the hour, and the time to first token is a typical one, not the slowest of a hundred.",
          "Models that write no text, such as embeddings: their throughput is typed in.",
        ]}
      />
    </Part>
  );
}
