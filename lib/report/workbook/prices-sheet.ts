import { apiPlan } from "../../analysis/plans.ts";
import { workloadName } from "../../analysis/workload-name.ts";
import type { ApiPlan, ContextTier, PeakPrices } from "../../pricing/api-price.ts";
import type { Book } from "./book.ts";
import { columnLetters } from "./address.ts";
import type { Inputs } from "./inputs.ts";
import type { Sheet } from "./sheet.ts";
import type { TrafficCells } from "./traffic-sheet.ts";

export type ApiGroup = "apiFrontier" | "apiOpen";

/** Kinds of tokens, each with the key of its price among the inputs. */
const KINDS = {
  freshInput: "inputUsdPerMTok",
  cachedInput: "cachedInputUsdPerMTok",
  cacheWrite: "cacheWriteUsdPerMTok",
  output: "outputUsdPerMTok",
} as const;

export const TOKEN_ITEMS = Object.keys(KINDS) as readonly (keyof typeof KINDS)[];

type Kind = keyof typeof KINDS;
type PriceOf = (kind: Kind) => string;

/** A price for long prompts, as cells. */
interface TierCells {
  readonly above: string;
  readonly graduated: string;
  readonly price: PriceOf;
}

/** What APIs charge: US dollars a month for each daily request of the mix, by API and kind of token. */
export type TokenSlopes = Readonly<Partial<Record<ApiGroup, Readonly<Record<Kind, string>>>>>;

/** The sheet that works out what each kind of token costs, after long-prompt, dear-hour and batch prices. */
export function pricesSheet(book: Book, inputs: Inputs, traffic: TrafficCells): TokenSlopes {
  const sheet = book.sheet("Prices");
  sheet.widths.set(0, 34);
  sheet.text(0, 0, "Token prices by API and workload", "title");
  sheet.text(
    1,
    0,
    "Mean prices after long-prompt, dear-hour and batch prices. Blue figures are the catalogue's and may be typed over.",
    "note",
  );
  sheet.next = 3;
  const { scenario } = inputs.analysis;
  const slopes: Partial<Record<ApiGroup, Record<Kind, string>>> = {};
  for (const group of ["apiFrontier", "apiOpen"] as const) {
    if (scenario[group].enabled) slopes[group] = apiPrices(sheet, inputs, group, traffic);
  }
  return slopes;
}

function apiPrices(
  sheet: Sheet,
  inputs: Inputs,
  group: ApiGroup,
  traffic: TrafficCells,
): Record<Kind, string> {
  const { resolved, scenario } = inputs.analysis;
  const plan = apiPlan(resolved, group);
  const input = inputs.of(group);
  sheet.heading(group === "apiFrontier" ? "Frontier API" : "Open model by API");
  const catalogueHolds = catalogueFlag(sheet, inputs, group);
  const tiers = tierCells(sheet, inputs, group, plan);
  const peak = peakCells(sheet, inputs, group, plan.peak);
  const header = sheet.next;
  sheet.headings(header, [
    "Workload and kind of token",
    "Tokens per request",
    "Mean list price",
    "Share of it paid",
    "USD per request of the mix",
  ]);
  sheet.next += 1;
  const parts: Record<Kind, string[]> = { freshInput: [], cachedInput: [], cacheWrite: [], output: [] };
  for (const [k, workload] of scenario.workloads.entries()) {
    const of = inputs.of(`workloads.${k}`);
    const inTokens = of("inputTokens");
    const tokens: Record<Kind, string> = {
      freshInput: `MAX(0,${inTokens}-${inTokens}*${of("cachedInputShare")}-${inTokens}*${of("cacheWriteShare")})`,
      cachedInput: `${inTokens}*${of("cachedInputShare")}`,
      cacheWrite: `${inTokens}*${of("cacheWriteShare")}`,
      output: of("outputTokens"),
    };
    const prompt = `(1-${of("batchableShare")})`;
    const batched = `(${prompt}+${of("batchableShare")}*${input("batchMultiplier")})`;
    // Work that can wait avoids the dear hours, which weigh by what is paid in them.
    const dear = peak && `IF(${batched}>0,${prompt}/${batched},0)*${peak.share(traffic, k)}`;
    const dearShare = dear === null ? null : sheet.formula(sheet.next, 5, dear, "share");
    const paid = `${batched}*(1-${input("discountShare")})`;
    for (const kind of TOKEN_ITEMS) {
      const row = sheet.next;
      sheet.text(row, 0, `${workloadName(workload.name, k)}: ${KIND_LABELS[kind]}`);
      sheet.formula(row, 1, tokens[kind], "number");
      const tiered = tieredPrice(kind, (of_) => input(KINDS[of_]), tiers, inTokens, catalogueHolds);
      const price =
        dearShare === null || peak === null
          ? tiered
          : mixed(tiered, peak.price(kind), dearShare, peak.fromCatalogue ? catalogueHolds : null);
      sheet.formula(row, 2, price, "usd-fine");
      sheet.formula(row, 3, paid, "share");
      const cells = [1, 2, 3].map((c) => sheet.reference(row, c)).join("*");
      const { share } = traffic.workloads[k] ?? { share: "1" };
      parts[kind].push(
        sheet.formula(row, 4, `${share}*${cells}*(1+${of("retryShare")})/1000000`, "usd-fine"),
      );
      sheet.next += 1;
    }
  }
  sheet.next += 1;
  const slope = (kind: Kind) => `(${parts[kind].join("+")})*days_per_month`;
  return {
    freshInput: slope("freshInput"),
    cachedInput: slope("cachedInput"),
    cacheWrite: slope("cacheWrite"),
    output: slope("output"),
  };
}

const KIND_LABELS: Readonly<Record<Kind, string>> = {
  freshInput: "fresh input",
  cachedInput: "cached input",
  cacheWrite: "cache writes",
  output: "output",
};

const mixed = (normal: string, dear: string, share: string, holds: string | null): string => {
  const mix = `(${normal})*(1-${share})+(${dear})*${share}`;
  return holds === null ? mix : `IF(${holds}=1,${mix},${normal})`;
};

/** The catalogue's long-prompt and dear-hour prices go with its own prices only; typing another price drops them. */
function catalogueFlag(sheet: Sheet, inputs: Inputs, group: ApiGroup): string {
  const { resolved, scenario } = inputs.analysis;
  const input = inputs.of(group);
  const row = sheet.next;
  sheet.next += 1;
  const [inPrice, outPrice] = (["inputUsdPerMTok", "outputUsdPerMTok"] as const).map((key) =>
    scenario[group][key] === null ? resolved.number(`${group}.${key}`) : null,
  );
  sheet.text(row, 0, "The catalogue's own prices are used");
  if (inPrice === null || outPrice === null || inPrice === undefined || outPrice === undefined)
    return sheet.formula(row, 1, "0", "count");
  return sheet.formula(
    row,
    1,
    `IF(AND(${input("inputUsdPerMTok")}=${inPrice},${input("outputUsdPerMTok")}=${outPrice}),1,0)`,
    "count",
  );
}

function tierCells(
  sheet: Sheet,
  inputs: Inputs,
  group: ApiGroup,
  plan: ApiPlan,
): { cells: TierCells[]; own: boolean } {
  const input = inputs.of(group);
  if (inputs.analysis.scenario[group].tierAboveInputTokens !== null) {
    const price: PriceOf = (kind) =>
      ({
        freshInput: input("tierInputUsdPerMTok"),
        cachedInput: input("tierCachedInputUsdPerMTok"),
        cacheWrite: input("tierInputUsdPerMTok"),
        output: input("tierOutputUsdPerMTok"),
      })[kind];
    return {
      own: true,
      cells: [{ above: input("tierAboveInputTokens"), graduated: `${input("tierKind")}="graduated"`, price }],
    };
  }
  const tiers = plan.contextTiers.toSorted((a, b) => a.aboveInputTokens - b.aboveInputTokens);
  return { own: false, cells: tiers.map((tier) => catalogueTier(sheet, tier)) };
}

function catalogueTier(sheet: Sheet, tier: ContextTier): TierCells {
  const row = sheet.next;
  sheet.next += 1;
  sheet.text(
    row,
    0,
    `Long prompts (${tier.kind === "cliff" ? "every token" : "tokens above"}): above, then prices`,
  );
  const above = sheet.value(row, 1, tier.aboveInputTokens, "count", "input");
  return { above, graduated: tier.kind === "graduated" ? "1=1" : "1=0", price: priceCells(sheet, row, tier) };
}

/** The four prices of a tier or of dear hours, beside each other from column C on. */
function priceCells(sheet: Sheet, row: number, prices: ContextTier | PeakPrices): PriceOf {
  const fresh = sheet.value(row, 2, prices.inputUsdPerMTok, "usd-fine", "input");
  const or = (column: number, price: number | null) =>
    price === null
      ? sheet.formula(row, column, fresh, "usd-fine")
      : sheet.value(row, column, price, "usd-fine", "input");
  const cached = or(3, prices.cachedInputUsdPerMTok);
  const written = or(4, prices.cacheWriteUsdPerMTok);
  const output = sheet.value(row, 5, prices.outputUsdPerMTok, "usd-fine", "input");
  return (kind) => ({ freshInput: fresh, cachedInput: cached, cacheWrite: written, output })[kind];
}

/** The price of a kind of token at a prompt's length. */
function tieredPrice(
  kind: Kind,
  base: PriceOf,
  { cells, own }: { readonly cells: readonly TierCells[]; readonly own: boolean },
  inputTokens: string,
  catalogueHolds: string,
): string {
  if (cells.length === 0) return base(kind);
  const start = cells.reduce(
    (price, tier) =>
      `IF(AND(${inputTokens}>${tier.above},NOT(${tier.graduated})),${tier.price(kind)},${price})`,
    base(kind),
  );
  const rises =
    kind === "output"
      ? []
      : cells.map((tier, i) => {
          const before = cells
            .slice(0, i)
            .reduce((price, lower) => `IF(${lower.graduated},${lower.price(kind)},${price})`, start);
          return `IF(AND(${inputTokens}>${tier.above},${tier.graduated}),(${inputTokens}-${tier.above})/${inputTokens}*(${tier.price(kind)}-${before}),0)`;
        });
  const price = [start, ...rises].join("+");
  return own ? price : `IF(${catalogueHolds}=1,${price},${base(kind)})`;
}

interface PeakCells {
  readonly fromCatalogue: boolean;
  readonly price: PriceOf;
  /** Share of a workload's requests that come in dear hours. */
  readonly share: (traffic: TrafficCells, workload: number) => string;
}

/** Dear hours as 24 cells of 0 and 1, by hour of the day in UTC. */
function peakCells(sheet: Sheet, inputs: Inputs, group: ApiGroup, peak: PeakPrices | null): PeakCells | null {
  if (peak === null) return null;
  const input = inputs.of(group);
  const own = inputs.analysis.scenario[group].peakUtcHours.length > 0;
  const row = sheet.next;
  sheet.text(row, 0, "Hours of the day (UTC), then 1 where they are dear");
  for (let hour = 0; hour < 24; hour += 1) {
    sheet.value(row, 1 + hour, hour, "count");
    sheet.value(row + 1, 1 + hour, peak.utcHours.includes(hour) ? 1 : 0, "count", "input");
  }
  const flags = sheet.rangeReference(row + 1, 1, row + 1, 24);
  sheet.next += 2;
  if (own)
    inputs.elsewhere.set(
      `${group}.peakUtcHours`,
      `Sheet Prices, cells B${row + 2} to ${columnLetters(24)}${row + 2}`,
    );
  const price: PriceOf = own
    ? (kind) =>
        ({
          freshInput: input("peakInputUsdPerMTok"),
          cachedInput: input("peakCachedInputUsdPerMTok"),
          cacheWrite: input("peakInputUsdPerMTok"),
          output: input("peakOutputUsdPerMTok"),
        })[kind]
    : priceCells(sheet, sheet.next++, peak);
  const offset = inputs.name("general.utcOffsetHours");
  return {
    fromCatalogue: !own,
    price,
    share: ({ workloads, hourNumbers, hours }, k) => {
      const shape = workloads[k]?.shape ?? "";
      // An hour's place in UTC is whole only where the time zone is; otherwise no hour is dear.
      const dear = Array.from({ length: 24 }, (_, hour) => {
        const flag = `INDEX(${flags},${hour + 1})`;
        return `${flag}*SUMPRODUCT(${shape}*(MOD(${hourNumbers}-${offset},24)=${hour}))`;
      });
      return `(${dear.join("+")})/${hours}`;
    },
  };
}
