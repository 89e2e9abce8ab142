import { daysFigure } from "./api-cost.ts";
import {
  addCurves,
  costAt,
  flatCurve,
  proportionalCurve,
  scaleCurve,
  ZERO_CURVE,
  type CostCurve,
} from "./cost-curve.ts";
import { figure, type Figure } from "./figure.ts";
import { unitLayout, unitsAt, unitsFigure, unitStairs } from "./fleet.ts";
import type { RentedPlan } from "./rented-plan.ts";
import type { ReplicaLoad } from "./replica-load.ts";
import type { Traffic } from "./workload.ts";

/** Unit-hours paid in a month over volume, at each of the two prices that a plan can pay. */
export interface PaidHours {
  readonly main: CostCurve;
  readonly reserved: CostCurve;
  readonly explainMain: (volume: number) => Figure;
  readonly explainReserved: ((volume: number) => Figure) | null;
}

/** Which hours of which units a plan pays for. */
export function paidHours(plan: RentedPlan, traffic: Traffic, load: ReplicaLoad): PaidHours {
  const { hoursPerMonth } = traffic;
  const only = (main: CostCurve, explainMain: (volume: number) => Figure): PaidHours => ({
    main,
    reserved: ZERO_CURVE,
    explainMain,
    explainReserved: null,
  });
  const { sizing } = plan;
  const billedHours = plan.billing === "active-window" ? traffic.activeHoursPerMonth : hoursPerMonth;
  const hoursName = plan.billing === "active-window" ? "activeHoursPerMonth" : "hoursPerMonth";
  if (sizing.kind === "utilisation")
    return only(...busyHours(plan, traffic, load, sizing.utilisation, "utilisation"));
  if (plan.billing === "scale-to-zero") return only(...scaleToZeroHours(plan, traffic, load));
  if (sizing.kind === "fixed" || plan.billing !== "autoscaled") {
    const stairs = unitStairs(plan, load.peak);
    const curve =
      sizing.kind === "fixed"
        ? flatCurve(sizing.units * billedHours)
        : { ...ZERO_CURVE, stairs: [{ ...stairs, height: stairs.height * billedHours }] };
    return only(curve, (volume) =>
      figure(
        "paidHours",
        "hours/month",
        costAt(curve, volume),
        `units * ${hoursName}`,
        {
          units: unitsFigure(plan, { load: load.peak, hoursPerMonth: billedHours }, volume, plan.scope),
          [hoursName]: billedHours,
        },
        plan.scope,
      ),
    );
  }
  return autoscaledHours(plan, load);
}

/**
 * Units hour by hour. With `mix`, R instances are reserved for all hours and the rest is on demand; the
 * cheapest R is the units needed in the hour at which the hours busier than it, times the on-demand price,
 * first fall to the reserved price of a month (the newsvendor's critical ratio). Hours rank by load at every
 * volume alike, so the best split is one and the same hour throughout and the curve stays a sum of staircases.
 */
function autoscaledHours(plan: RentedPlan, load: ReplicaLoad): PaidHours {
  const step = (loadLevel: number, hours: number): CostCurve => {
    const stairs = unitStairs(plan, loadLevel);
    return { ...ZERO_CURVE, stairs: [{ ...stairs, height: stairs.height * hours }] };
  };
  const base = plan.purchase === "mix" ? reservedBase(plan, load) : null;
  const main: CostCurve[] = [];
  let hoursAbove = 0;
  let totalHours = 0;
  for (const { load: level, hoursPerMonth } of load.segments) {
    totalHours += hoursPerMonth;
    if (base !== null && level <= base) continue;
    hoursAbove += hoursPerMonth;
    main.push(step(level, hoursPerMonth));
  }
  if (base !== null) main.push(scaleCurve(step(base, 1), -hoursAbove));
  const mainCurve = addCurves(main);
  const reserved = base === null ? ZERO_CURVE : step(base, totalHours);
  return {
    main: mainCurve,
    reserved,
    explainMain: (volume) => sumOverHours(plan, load, volume, base),
    explainReserved:
      base === null
        ? null
        : (volume) =>
            figure(
              "paidHours",
              "hours/month",
              costAt(reserved, volume),
              "units * hoursPerMonth",
              {
                units: unitsFigure(
                  { ...plan, sizing: { kind: "traffic" } },
                  { load: base, hoursPerMonth: totalHours },
                  volume,
                  plan.scope,
                ),
                hoursPerMonth: totalHours,
              },
              plan.scope,
            ),
  };
}

/** Load of the hour up to which reserving pays, or 0 when it never does. */
function reservedBase(plan: RentedPlan, load: ReplicaLoad): number {
  const totalHours = load.segments.reduce((sum, s) => sum + s.hoursPerMonth, 0);
  const worthReserving = (totalHours * plan.reservedUsdPerGpuHour) / plan.usdPerGpuHour;
  let hours = 0;
  for (const segment of load.segments) {
    hours += segment.hoursPerMonth;
    if (hours >= worthReserving) return segment.load;
  }
  return 0;
}

function sumOverHours(plan: RentedPlan, load: ReplicaLoad, volume: number, base: number | null): Figure {
  const terms: Record<string, number> = {};
  const parts: string[] = [];
  const baseUnits = base === null ? 0 : unitsAt(plan, base, volume);
  let value = 0;
  for (const [i, segment] of load.segments.entries()) {
    if (base !== null && segment.load <= base) continue;
    const n = String(i + 1);
    const units = unitsAt(plan, segment.load, volume) - baseUnits;
    terms[`units${n}`] = units;
    terms[`hours${n}`] = segment.hoursPerMonth;
    parts.push(`units${n} * hours${n}`);
    value += units * segment.hoursPerMonth;
  }
  return figure("paidHours", "hours/month", value, parts.join(" + ") || "0", terms, plan.scope);
}

/** Unit-hours that the load fills to a given share: busy replica-hours ÷ (share × replicas per unit). */
function busyHours(
  plan: RentedPlan,
  traffic: Traffic,
  load: ReplicaLoad,
  share: number,
  shareName: "utilisation" | "planningLoad",
): [CostCurve, (volume: number) => Figure] {
  const { replicasPerBlock, unitsPerBlock } = unitLayout(plan.gpusPerReplica, plan.gpusPerUnit);
  const replicasPerUnit = replicasPerBlock / unitsPerBlock;
  const curve = proportionalCurve((load.mean * traffic.hoursPerMonth) / share / replicasPerUnit);
  return [
    curve,
    (volume) =>
      figure(
        "paidHours",
        "hours/month",
        costAt(curve, volume),
        `meanLoad * hoursPerMonth / ${shareName} / replicasPerUnit`,
        {
          meanLoad: { ...load.meanFigure(), value: load.mean * volume },
          hoursPerMonth: traffic.hoursPerMonth,
          [shareName]: share,
          replicasPerUnit,
        },
        plan.scope,
      ),
  ];
}

function scaleToZeroHours(
  plan: RentedPlan,
  traffic: Traffic,
  load: ReplicaLoad,
): [CostCurve, (volume: number) => Figure] {
  const { unitsPerBlock } = unitLayout(plan.gpusPerReplica, plan.gpusPerUnit);
  const { startsPerDay, startupMinutes } = plan;
  const [busy, explainBusy] = busyHours(plan, traffic, load, plan.planningLoad, "planningLoad");
  const starting = (startsPerDay * startupMinutes * traffic.daysPerMonth * unitsPerBlock) / 60;
  const curve = addCurves([busy, flatCurve(starting)]);
  return [
    curve,
    (volume) =>
      figure(
        "paidHours",
        "hours/month",
        costAt(curve, volume),
        "busyHours + startsPerDay * startupMinutes / 60 * daysPerMonth * unitsPerBlock",
        {
          busyHours: explainBusy(volume),
          startsPerDay,
          startupMinutes,
          daysPerMonth: daysFigure(traffic),
          unitsPerBlock,
        },
        plan.scope,
      ),
  ];
}
