import { Part, Terms } from "./prose.tsx";

export function WhatNumbersMean() {
  return (
    <Part id="numbers" title="What each number means">
      <Terms
        items={[
          [
            "Cost a month",
            "Everything one way to serve costs in one month at the stated traffic, in US dollars. The breakdown shows the line items, and they add up to the cent.",
          ],
          [
            "Break-even volume",
            "The traffic at which two ways to serve cost the same, the mix of requests held constant. The first break-even is the smallest volume at which the second way costs no more. The one for good is the volume from which it never costs more again.",
          ],
          [
            "Cost as paid, also called reservation-based",
            "Money divided by the tokens served, idle time included. This is the honest figure and the one that decisions use.",
          ],
          [
            "Cost at full load, also called usage-based",
            "Money divided by what the same machines could serve with every hour full. Most published prices per token of own GPUs are of this kind. It is shown beside the other, never instead of it.",
          ],
          ["Utilisation", "Tokens served divided by the tokens that the hours paid for could have served."],
          [
            "Cost per million input and output tokens",
            "An API charges for the two apart. On own GPUs the cost is split so that a token of output costs a stated number of times one of input, four unless you change it. Tokens are those served; retries are paid for but not counted as work.",
          ],
          [
            "Replica, machine",
            "A replica is the smallest group of GPUs that holds one copy of the model. Machines (rented instances or owned servers) come whole, so cost climbs in steps.",
          ],
          [
            "Everything, or serving only",
            "Everything counts people and one-off work on every side, the API's included. Serving only leaves both out, for teams that are paid either way.",
          ],
        ]}
      />
    </Part>
  );
}
