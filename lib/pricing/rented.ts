import { addCurves, costAt, scaleCurve, type CostCurve } from "./cost-curve.ts";
import { figure, type Figure } from "./figure.ts";
import { fleetOf } from "./fleet-use.ts";
import type { LineItem } from "./line-item.ts";
import type { PricedFleet } from "./option.ts";
import { paidHours } from "./paid-hours.ts";
import type { RentedPlan } from "./rented-plan.ts";
import type { ReplicaLoad } from "./replica-load.ts";
import type { Traffic } from "./workload.ts";

/**
 * Line items of serving on rented instances. The rent is for instance-hours paid, never multiplied by
 * utilisation.
 *
 * @example Two instances of eight GPUs at $2 per GPU-hour, always on for 730 hours: 2 × 16 × 730 = $23,360.
 */
export function rentedItems(plan: RentedPlan, traffic: Traffic, load: ReplicaLoad): LineItem[] {
  const paid = paidHours(plan, traffic, load);
  const items: LineItem[] = [];
  const mainPrice = mainPriceFigure(plan);
  items.push(rentItem("rent", plan, paid.main, mainPrice, paid.explainMain));
  if (paid.explainReserved) {
    items.push(
      rentItem("reservedRent", plan, paid.reserved, reservedPriceFigure(plan), paid.explainReserved),
    );
  }
  if (plan.overheadShare !== 0) {
    const base = items.map((item) => ({ ...item }));
    const { overheadShare } = plan;
    items.push({
      id: "rentOverhead",
      group: "hosting",
      curve: scaleCurve(addCurves(base.map((item) => item.curve)), overheadShare),
      workPerDailyRequest: 0,
      explain: (volume) => {
        const terms = Object.fromEntries(base.map((item) => [item.id, item.explain(volume)]));
        const rents = base.map((item) => item.id).join(" + ");
        const value = base.reduce((sum, item) => sum + costAt(item.curve, volume), 0) * overheadShare;
        return figure(
          "rentOverhead",
          "usd/month",
          value,
          `(${rents}) * overheadShare`,
          { ...terms, overheadShare },
          plan.scope,
        );
      },
    });
  }
  return items;
}

function rentItem(
  id: string,
  plan: RentedPlan,
  hours: CostCurve,
  price: Figure,
  explainHours: (volume: number) => Figure,
): LineItem {
  return {
    id,
    group: "hardware",
    curve: scaleCurve(hours, price.value),
    workPerDailyRequest: 0,
    explain: (volume) => {
      const paidHours = explainHours(volume);
      return figure(
        id,
        "usd/month",
        paidHours.value * price.value,
        "paidHours * usdPerInstanceHour",
        { paidHours, usdPerInstanceHour: price },
        plan.scope,
      );
    },
  };
}

function mainPriceFigure(plan: RentedPlan): Figure {
  const {
    gpusPerUnit: gpusPerInstance,
    usdPerGpuHour,
    discountShare,
    interruptionShare,
    spotUsdPerGpuHour,
  } = plan;
  if (plan.purchase === "reserved") return reservedPriceFigure(plan);
  return plan.purchase === "spot"
    ? figure(
        "usdPerInstanceHour",
        "usd/hour",
        spotUsdPerGpuHour * gpusPerInstance * (1 + interruptionShare) * (1 - discountShare),
        "spotUsdPerGpuHour * gpusPerInstance * (1 + interruptionShare) * (1 - discountShare)",
        { spotUsdPerGpuHour, gpusPerInstance, interruptionShare, discountShare },
        plan.scope,
      )
    : figure(
        "usdPerInstanceHour",
        "usd/hour",
        usdPerGpuHour * gpusPerInstance * (1 - discountShare),
        "usdPerGpuHour * gpusPerInstance * (1 - discountShare)",
        { usdPerGpuHour, gpusPerInstance, discountShare },
        plan.scope,
      );
}

function reservedPriceFigure(plan: RentedPlan): Figure {
  const { gpusPerUnit: gpusPerInstance, reservedUsdPerGpuHour, discountShare } = plan;
  return figure(
    "usdPerInstanceHour",
    "usd/hour",
    reservedUsdPerGpuHour * gpusPerInstance * (1 - discountShare),
    "reservedUsdPerGpuHour * gpusPerInstance * (1 - discountShare)",
    { reservedUsdPerGpuHour, gpusPerInstance, discountShare },
    plan.scope,
  );
}

/** The rented fleet's use, for utilisation and capacity. */
export function rentedFleet(plan: RentedPlan, traffic: Traffic, load: ReplicaLoad): PricedFleet {
  const paid = paidHours(plan, traffic, load);
  return fleetOf(plan, traffic, load, addCurves([paid.main, paid.reserved]));
}
