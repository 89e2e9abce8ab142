/** Server and browser must agree on the day, so the server alone reads the clock: `YYYY-MM-DD`. */
export const todayUtc = (): string => new Date().toISOString().slice(0, 10);
