import type { Inputs } from "./inputs.ts";

/** Rates so small that the level payment is that of an average balance; dividing by them would lose digits. */
const TINY = "0.0000001";

/**
 * The level payment, for a dollar borrowed, that repays it in some months with interest: i ÷ (1 − (1 + i)^−n), or its
 * limit 1 ÷ n × (1 + i (n + 1) ÷ 2) where the rate is next to nothing.
 */
export const recoveryFormula = (rate: string, months: string): string =>
  `IF(${rate}<${TINY},(1+${rate}*(${months}+1)/2)/${months},${rate}/(1-(1+${rate})^(-(${months}))))`;

/** Cost of capital of one server a month, for the price paid, as the scenario charges it. */
export function capitalFormula(inputs: Inputs, price: string): string {
  const o = inputs.of("owned");
  const rate = `(${o("capitalRatePerYear")}/12)`;
  const months = `(${o("lifeYears")}*12)`;
  const invested = `(${price}+${o("installationUsdPerServer")})`;
  const residual = `(${price}*${o("residualShare")})`;
  const average = `(${invested}+${residual})/2*${rate}`;
  const payment = `(${invested}-${residual}*(1+${rate})^(-${months}))*${recoveryFormula(rate, months)}`;
  return `IF(OR(${o("capitalMethod")}="none",${rate}=0),0,IF(${o("capitalMethod")}="average-book-value",${average},${payment}-(${invested}-${residual})/${months}))`;
}
