import type { Book } from "./book.ts";
import type { Inputs } from "./inputs.ts";
import { roundedUp } from "./rounded-up.ts";
import type { Sheet } from "./sheet.ts";
import type { TrafficCells } from "./traffic-sheet.ts";

/** How a fleet's counts come about, as formulas over a cell that holds a volume in requests a day. */
export interface Fleet {
  readonly gpusPerUnit: string;
  /** Whole instances or servers at the peak. */
  readonly units: (volume: string) => string;
  /** What `perUnit` of line items goes with: servers, or unit-hours paid. */
  readonly main: (volume: string) => string;
  /** Unit-hours paid at the reserved price; null where none is. */
  readonly reserved: ((volume: string) => string) | null;
  /** Unit-hours paid in a month. */
  readonly paidHours: (volume: string) => string;
  readonly replicasPerUnit: string;
  /** How `main` depends on volume, where a break-even can be solved for it; null where it cannot. */
  readonly shape: MainShape | null;
  /** Largest volume served; null where there is no end. */
  readonly upTo: string | null;
}

/** `main` as a line, or as one staircase: `height` for every step of `width` requests a day. */
export type MainShape =
  | { readonly kind: "line"; readonly fixed: string; readonly perDailyRequest: string }
  | {
      readonly kind: "stairs";
      readonly height: string;
      readonly width: string;
      readonly phase: string;
      readonly floor: string;
    };

/** Lays out how replicas sit on the units of a rented or an owned fleet, and names what follows from it. */
export function fleetOf(
  book: Book,
  inputs: Inputs,
  group: "rented" | "owned",
  traffic: TrafficCells,
  sheet: Sheet,
): Fleet {
  const { scenario } = inputs.analysis;
  const serving = inputs.of("serving");
  const own = inputs.of(group);
  const gpusPerUnit = group === "rented" ? own("gpusPerInstance") : own("gpusPerServer");
  const named = (key: string, label: string, formula: string): string => {
    const row = sheet.next;
    sheet.text(row, 0, label);
    sheet.formula(row, 1, formula, "number");
    sheet.next += 1;
    return book.name(`${group}_${key}`, sheet, row, 1);
  };
  const perReplica = serving("gpusPerReplica");
  const fits = `${perReplica}<=${gpusPerUnit}`;
  const perBlock = named(
    "replicasPerBlock",
    "Replicas that share a unit",
    `IF(${fits},INT(${gpusPerUnit}/${perReplica}),1)`,
  );
  const unitsPerBlock = named(
    "unitsPerBlock",
    "Units that one replica needs",
    `IF(${fits},1,ROUNDUP(${perReplica}/${gpusPerUnit},0))`,
  );
  const spare = serving("spareReplicas");
  const floor = named(
    "fewestBlocks",
    "Fewest, for availability and spares",
    `ROUNDUP((${serving("minimumReplicas")}+${spare})/${perBlock},0)`,
  );
  const head = named("wholeSpare", "Spares in whole steps", `INT(${spare}/${perBlock})`);
  const rest = named("partSpare", "Part of a step that spares take", `${spare}/${perBlock}-${head}`);
  const replicasPerUnit = named("replicasPerUnit", "Replicas per unit", `${perBlock}/${unitsPerBlock}`);
  const steps = (load: string, volume: string) =>
    `(${head}+${roundedUp(`(${volume}*${load}/(${serving("planningLoad")}*${perBlock})+${rest})`)})`;
  const unitsAt = (load: string, volume: string) => `${unitsPerBlock}*MAX(${floor},${steps(load, volume)})`;
  const hours = inputs.name("general.hoursPerMonth");
  const { sizing } = scenario[group];
  const volumes = {
    width: `${serving("planningLoad")}*${perBlock}/peak_load`,
    phase: `${spare}/${perBlock}`,
    floor,
  };

  if (sizing === "utilisation") {
    const perRequest = `mean_load/${own("utilisation")}/${replicasPerUnit}`;
    const count = (volume: string) => `${volume}*${perRequest}`;
    const hoursPaid = (volume: string) => `${volume}*${perRequest}*${hours}`;
    const main = group === "owned" ? count : hoursPaid;
    const perDailyRequest = group === "owned" ? perRequest : `${perRequest}*${hours}`;
    const shape = { kind: "line", fixed: "0", perDailyRequest } as const;
    return {
      gpusPerUnit,
      units: count,
      main,
      reserved: null,
      paidHours: hoursPaid,
      replicasPerUnit,
      shape,
      upTo: null,
    };
  }
  const units = (volume: string) => (sizing === "fixed" ? own("fixedUnits") : unitsAt("peak_load", volume));
  const upTo =
    sizing === "fixed" && inputs.analysis.load.peak > 0
      ? `IF(peak_load>0,${own("fixedUnits")}*${replicasPerUnit}/peak_load,1E+300)`
      : null;
  const base = { gpusPerUnit, units, replicasPerUnit, upTo, reserved: null };
  if (group === "owned") {
    const shape: MainShape =
      sizing === "fixed"
        ? { kind: "line", fixed: own("fixedUnits"), perDailyRequest: "0" }
        : { kind: "stairs", height: unitsPerBlock, ...volumes };
    return { ...base, main: units, paidHours: (volume) => `${units(volume)}*${hours}`, shape };
  }
  const { billing, purchase } = scenario.rented;
  if (billing === "scale-to-zero") {
    const perDailyRequest = `mean_load*${hours}/${serving("planningLoad")}/${replicasPerUnit}`;
    const fixed = `${own("startsPerDay")}*${own("startupMinutes")}/60*days_per_month*${unitsPerBlock}`;
    const main = (volume: string) => `${volume}*${perDailyRequest}+${fixed}`;
    return { ...base, main, paidHours: main, shape: { kind: "line", fixed, perDailyRequest } };
  }
  if (sizing === "fixed" || billing !== "autoscaled") {
    const billed = billing === "active-window" ? inputs.name("general.activeHoursPerMonth") : hours;
    const main = (volume: string) => `${units(volume)}*${billed}`;
    const shape: MainShape =
      sizing === "fixed"
        ? { kind: "line", fixed: `${own("fixedUnits")}*${billed}`, perDailyRequest: "0" }
        : { kind: "stairs", height: `${unitsPerBlock}*${billed}`, ...volumes };
    return { ...base, main, paidHours: main, shape };
  }
  const { hourly, hours: count, hoursEach } = traffic;
  // The larger of two numbers for each hour at once: MAX over a range would give one number.
  const each = steps(hourly, "VOLUME");
  const larger = `${unitsPerBlock}*(${each}+${floor}+ABS(${each}-${floor}))/2`;
  const eachAt = (volume: string) => larger.replaceAll("VOLUME", volume);
  const idle = (volume: string) => unitsAt("0", volume);
  if (purchase !== "mix") {
    const main = (volume: string) => `${hoursEach}*SUMPRODUCT(${eachAt(volume)})+quiet_hours*${idle(volume)}`;
    return { ...base, main, paidHours: main, shape: null };
  }
  const onDemand = own("usdPerGpuHour");
  const worth = `${hours}*${own("reservedUsdPerGpuHour")}/${onDemand}`;
  const rank = `MAX(1,${roundedUp(`${worth}/${hoursEach}`)})`;
  const reservedLoad = named(
    "reservedLoad",
    "Load that reserved instances carry, per daily request",
    `IF(${onDemand}=0,0,IF(${rank}>${count},0,LARGE(${hourly},${rank})))`,
  );
  const baseUnits = (volume: string) => unitsAt(reservedLoad, volume);
  const main = (volume: string) =>
    `${hoursEach}*SUMPRODUCT((${hourly}>${reservedLoad})*(${eachAt(volume)}-${baseUnits(volume)}))`;
  const reserved = (volume: string) => `${hours}*${baseUnits(volume)}`;
  return { ...base, main, reserved, paidHours: (v) => `${main(v)}+${reserved(v)}`, shape: null };
}
