import { Formulas, List, Part } from "./prose.tsx";

export function BreakEvenMethod() {
  return (
    <>
      <Part id="break-even" title="Break-even, exactly">
        <p>Every cost here is one function of volume v, in requests a day:</p>
        <Formulas
          lines={[
            ["Cost(v)", "fixed + slope × v + Σ height of a step × steps(v)"],
            ["Steps(v)", "max(fewest, ⌈v ÷ width of a step + head start⌉)"],
          ]}
        />
        <p>
          An API is a straight line and GPUs are a staircase, so the two can change places many times. Between
          two steps both are straight, and their crossing follows from one division. Which steps have a
          crossing is solved as well, because the gap at the start and at the end of a step changes evenly
          from step to step. So the crossing after 80,000 steps is found as fast as the first one, without a
          grid, a tolerance or the assumption that there is only one.
        </p>
        <List
          items={[
            "Every crossing is counted, and the first thousand are listed.",
            "Some crossings are a meeting of the two lines. At others a new machine lifts one cost over the other.",
            "Where there is none, the reason is given: with the machines as full as planned, what 1,000 requests cost on each side.",
          ]}
        />
      </Part>
      <Part id="inverse" title="The inverse questions">
        <p>
          What one input would have to be, all else unchanged, for two ways to cost the same at today&apos;s
          traffic.
        </p>
        <Formulas
          lines={[
            [
              "Price factor",
              "(cost of the other − the part that does not depend on the price) ÷ the part that does",
            ],
            [
              "Utilisation",
              "(cost of the machines in use when idle − fixed cost of the API) ÷ (gain of each request × requests at full load)",
            ],
            [
              "Throughput factor",
              "today's volume ÷ the largest volume that the other's cost would pay the machines for",
            ],
          ]}
        />
        <p>An answer is left out where no value of the input gets there, and the page says so.</p>
      </Part>
      <Part id="payback" title="Payback">
        <Formulas
          lines={[["Months", "paid up front ÷ (monthly cash cost of the other − own monthly cash cost)"]]}
        />
        <p>
          Cash leaves out depreciation, the cost of capital and one-off work that is spread, since those were
          paid up front.
        </p>
      </Part>
    </>
  );
}
