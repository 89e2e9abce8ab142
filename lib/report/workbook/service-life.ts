import type { Inputs } from "./inputs.ts";
import type { MonthTable } from "./month-table.ts";
import { recoveryFormula } from "./capital-formula.ts";
import { roundedUp } from "./rounded-up.ts";
import type { Row } from "./sheet.ts";
import type { Timeline } from "./timeline.ts";

/** How servers come: bought, or leased for a term. */
export type Acquisition = "buy" | "lease";

/** What all cohorts of servers share: how long they serve and how they are written off. */
export interface ServiceLife {
  readonly lifeMonths: string;
  /** Whole months in which a server serves. */
  readonly service: string;
  /** Written off in each month of age, for a dollar; the oldest age first, so that a sum over cohorts is one SUMPRODUCT. */
  readonly ofServer: Row;
  readonly ofInstallation: Row;
}

/** Writes the lives and schedules of servers that are bought, or leased. */
export function serviceLife(table: MonthTable, inputs: Inputs, acquisition: Acquisition): ServiceLife {
  const o = inputs.of("owned");
  const p = inputs.of("projection");
  const bought = acquisition === "buy";
  table.heading(
    bought ? "How bought servers are written off" : "How the installation of leased servers is written off",
  );
  const lifeMonths = table.result(
    bought ? "Life of a server" : "Term of the lease",
    bought ? `${o("lifeYears")}*12` : p("leaseMonths"),
    { unit: "months", number: "number" },
  );
  const service = table.result("Months in which it serves", roundedUp(lifeMonths), {
    unit: "months",
    number: "count",
  });
  const last = table.months - 1;
  const age = (m: number) => last - m;
  const method = { method: p("depreciationMethod"), factor: p("decliningFactor") };
  const schedule = (label: string, residual: string) => {
    const left = (m: number, own: Row) =>
      age(m) === 0 ? `(1-${residual})` : `(1-${residual}-SUM(${own.span(m + 1, last)}))`;
    return table.line(
      `${label}, for a dollar: age ${last} months to 0`,
      (m, own) => {
        const remaining = `(${lifeMonths}-${age(m)})`;
        const even = `IF(${remaining}<=1,${left(m, own)},${left(m, own)}/${remaining})`;
        const straight = `MAX(0,MIN(1,${remaining}))/${lifeMonths}*(1-${residual})`;
        const declining = `MAX(${even},MIN(${left(m, own)},(${residual}+${left(m, own)})*${method.factor}/${lifeMonths}))`;
        return `IF(${age(m)}>=${service},0,IF(${method.method}="straight-line",${straight},${declining}))`;
      },
      { unit: "share", number: "factor" },
    );
  };
  return {
    lifeMonths,
    service,
    ofServer: schedule("Server", bought ? o("residualShare") : "0"),
    ofInstallation: schedule("Installation", "0"),
  };
}

/** What one server costs in a lease a month, at a price. */
export function leaseFormula(inputs: Inputs, price: string): string {
  const p = inputs.of("projection");
  const rate = `(${p("leaseRatePerYear")}/12)`;
  const discounted = `(1+${rate})^(-${p("leaseMonths")})`;
  return `(${price}-${price}*${p("leaseResidualShare")}*${discounted})*${recoveryFormula(rate, p("leaseMonths"))}`;
}

/** What servers bought are worth after a number of months: a straight line from the price to the residual value. */
export function serverValueFormula(
  inputs: Inputs,
  life: ServiceLife,
  { index }: Pick<Timeline, "index">,
  purchase: Row,
  after: string,
): string {
  const age = `(${after}-${index.all})`;
  const kept = `(1-(1-${inputs.name("owned.residualShare")})*${age}/${life.lifeMonths})`;
  return `SUMPRODUCT(${purchase.all}*${kept}*(${age}>0)*(${index.all}+${life.service}-1>=${after}))`;
}
