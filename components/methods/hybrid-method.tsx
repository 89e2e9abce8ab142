import { Formulas, List, Part } from "./prose.tsx";

export function HybridMethod() {
  return (
    <Part id="hybrid" title="The hybrid: which work goes where">
      <p>
        Each workload has a list of ways: a frontier API, an open model by API, rented or owned GPUs, and a
        cascade where one is stated. Own GPUs are shared by all that is sent there, so no workload can be
        placed by itself. The cheapest assignment of all is found exactly: lower bounds rule out most of them,
        and what is left is priced by the same functions that price the single options.
      </p>
      <Formulas
        lines={[
          ["Checked cascade", "first model + check + escalated share × next model"],
          ["Routed cascade", "router + kept share × first model + escalated share × next model"],
          ["Share at break-even", "(last model alone − cost at 0 %) ÷ (cost at 100 % − cost at 0 %)"],
        ]}
      />
      <List
        items={[
          "Over volume the assignment of today is held. Over time work moves to another way once that is cheaper over the year ahead, at the traffic of then and today’s prices.",
          "Rules bar a way or ask for a look, each with its reason and source. What API providers say of themselves was read on their own pages, each fact with its page, day and condition; what you state goes before it. What is not known is flagged and never taken for a yes or a no. Nothing is blended into a score, and nothing here is legal advice.",
          "Quality is a condition: a grade that the work needs, compared with the grade of the model. A cascade counts as good as its last model unless you state otherwise.",
          "The amount beside a way is what all of the work would cost more if this workload went there and the others wherever is cheapest then.",
          "In the flow, cost that workloads share is divided by the work that each causes: replica-seconds on GPUs, the price of its tokens at an API.",
        ]}
      />
    </Part>
  );
}
