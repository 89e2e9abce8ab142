import { Formulas, Heading, List, Part } from "./prose.tsx";

export function TimeMethod() {
  return (
    <Part id="over-time" title="Over time: the months and the cash">
      <p>
        Months count from 0, the first one. The traffic mix, the shape of the day and the throughput stay as
        they are; requests, prices and machines change.
      </p>
      <Formulas
        lines={[
          ["Requests in month m", "min(ceiling, today × (1 + growth)^m), or the series that you typed"],
          ["Price in month m", "today's price × (1 − decline a year)^(m ÷ 12), or (1 − decline a month)^m"],
          ["Servers bought", "servers needed in the month − servers that still serve, never below 0"],
          ["Engineers added", "⌈GPUs beyond those at the start ÷ GPUs of an engineer⌉"],
        ]}
      />
      <p>
        Servers that came in one month share a price, a life and a residual value. They are not sold when
        traffic falls, are resold at the end of their life, and are replaced only if they are still needed.
        While own GPUs are being built, and in the months in which both run, the API is paid in full.
      </p>

      <Heading>Cash</Heading>
      <Formulas
        lines={[
          [
            "Discount factor",
            "(1 + rate a year)^−((m + ½) ÷ 12), or m + 1 for money at the end of the month",
          ],
          ["Present cost", "Σ cash × discount factor − what servers are worth at the end, discounted"],
          ["Worth of a server", "price × (1 − (1 − residual value) × age ÷ life)"],
          ["Payback", "first month in which the cash paid so far is no more than that of staying"],
          [
            "Lease, a month",
            "(price − residual × (1 + i)^−n) × i ÷ (1 − (1 + i)^−n), i a twelfth of its rate",
          ],
        ]}
      />
      <p>
        The cheapest month to switch is found by trying every month, since purchases come in steps and no
        shape of the curve lets one skip any. A saving can be lost again when new servers are bought, so the
        month from which it lasts is named as well.
      </p>

      <Heading>Accounts</Heading>
      <Formulas
        lines={[
          ["Straight-line", "(cost − residual value) ÷ months of life"],
          [
            "Declining balance",
            "factor ÷ life of the book value, or straight-line over the rest where that is more; never below the residual value",
          ],
          ["Tax saved", "tax rate × (running cost + depreciation)"],
          ["Gross margin", "(revenue − running cost − depreciation) ÷ revenue"],
        ]}
      />
      <List
        items={[
          "Tax takes the company to earn enough elsewhere for every deduction to count at once. It is no tax advice.",
          "The currency factor only changes what is shown: all sums are made in US dollars.",
          "The first and the last fiscal year may be shorter than twelve months.",
        ]}
      />
    </Part>
  );
}
