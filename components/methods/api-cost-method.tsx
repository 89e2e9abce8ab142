import { Formulas, Part } from "./prose.tsx";

export function ApiCostMethod() {
  return (
    <Part id="api" title="Cost of an API">
      <p>
        Each token is billed exactly once: as fresh input, as input read from the cache, as input written to
        it, or as output.
      </p>
      <Formulas
        lines={[
          ["Fresh input", "input − cached − written to the cache"],
          [
            "Cost of a request",
            "(fresh × input price + cached × cached price + written × cache-write price + output × output price) ÷ 1,000,000",
          ],
          [
            "Share of the price paid",
            "(1 − share that can wait + share that can wait × batch price) × (1 − discount)",
          ],
          [
            "Cost a month",
            "requests a day × days in the month × (1 + retries) × cost of a request × share of the price paid + monthly fee",
          ],
        ]}
      />
      <p>
        A provider without a cached price or a cache-write price bills those tokens as fresh ones. A price of
        zero is a price. A batch share earns the batch price only where the provider has one.
      </p>
      <p>
        Long prompts are dearer at some providers. Where the tier is a cliff, a request beyond the limit pays
        the higher price for all of its tokens. Where it is graduated, only the input beyond the limit does.
        Prices that differ by the hour are weighted by the traffic in those hours; work that can wait avoids
        the dear ones.
      </p>
    </Part>
  );
}
