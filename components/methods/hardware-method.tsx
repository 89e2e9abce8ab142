import { Formulas, Heading, List, Part } from "./prose.tsx";

export function HardwareMethod() {
  return (
    <Part id="gpus" title="Own GPUs: how many">
      <p>
        Capacity is what a replica sustains for all users together within your latency target, never the speed
        of a single stream. It comes with its source, and you can put your own measurement in its place.
      </p>
      <Formulas
        lines={[
          ["Time of a request", "input ÷ prefill tokens a second + output ÷ decode tokens a second"],
          ["or", "output ÷ output tokens a second, and so on, in the unit that the source gives"],
          ["Load in an hour", "requests in that hour × (1 + retries) × time of a request ÷ 3,600 seconds"],
          ["Replicas", "max(fewest replicas, ⌈load ÷ planning load⌉) + spare replicas"],
          ["Machines", "⌈replicas ÷ replicas that fit on a machine⌉, or the machines that one replica needs"],
        ]}
      />
      <p>
        ⌈ ⌉ rounds up to whole ones. Several workloads share replicas, so their loads add up hour by hour. A
        day with one peak follows w(h) ∝ exp(κ cos(2π(h − h₀) ÷ 24)), with κ such that the busiest hour is the
        stated multiple of the mean. Work that can wait is poured into the quietest hours.
      </p>

      <Heading>Renting</Heading>
      <Formulas
        lines={[
          ["Rent", "instance-hours paid × GPUs of an instance × rent of a GPU-hour × (1 − discount)"],
          ["Always on", "hours paid: instances for the busiest hour × all hours of the month"],
          ["Autoscaled", "hours paid: the instances of each hour, added up"],
          ["Active window", "hours paid: instances for the busiest hour × hours with traffic"],
          [
            "Scale to zero",
            "hours paid: busy hours ÷ planning load + starts a day × start-up minutes ÷ 60 × days in the month",
          ],
        ]}
      />
      <p>
        Rent is never multiplied by utilisation: an idle hour costs what a busy one does. Spot prices carry an
        allowance for interruptions. The best mix reserves the instances that are busy in at least the share
        of hours that the reserved price is of the on-demand price, and rents the rest on demand.
      </p>

      <Heading>Owning</Heading>
      <Formulas
        lines={[
          ["Depreciation", "servers × price × (1 − residual value) ÷ (years of life × 12)"],
          [
            "Cost of capital",
            "level payment that repays price and installation with interest, less depreciation; or interest on the mean book value",
          ],
          ["Maintenance", "servers × price × share a year ÷ 12"],
          [
            "Electricity",
            "(servers × (GPUs × idle watts + base watts) + busy GPUs × (busy − idle watts)) ÷ 1,000 × hours × PUE × price of a kWh",
          ],
          ["Colocation", "servers × (fee of a server + kW provisioned × fee of a kW)"],
          ["Licences", "servers × GPUs × licence a year ÷ 12"],
        ]}
      />
      <p>
        Depreciation stands for the purchase; the price is never added to it. All installed GPUs draw power,
        idle ones too. Installation is spread over the life of the server.
      </p>

      <Heading>People and one-off work</Heading>
      <List
        items={[
          "Engineers × cost of an engineer a year ÷ 12, on-call, monitoring and compliance: for each way to serve, the APIs included.",
          "One-off work is spread over the months that you state, without interest.",
          "Storage by the gigabyte-month, egress by the gigabyte sent.",
        ]}
      />
    </Part>
  );
}
