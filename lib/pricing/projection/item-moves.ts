import type { LineItem } from "../line-item.ts";
import type { RentedPlan } from "../rented-plan.ts";

/** The rent, and what is a share of it. */
const RENT_ITEMS: readonly string[] = ["rent", "reservedRent", "rentOverhead"];

/** Whether an item of an API follows the price of its tokens: its fixed fee and its people do not. */
export const followsTokens = ({ id, group }: Pick<LineItem, "id" | "group">): boolean =>
  group === "tokens" && id !== "monthlyFee";

/**
 * Whether an item of rented hardware follows the price of renting.
 *
 * @param plan null where a flat price per token stands for the hardware; that price follows the rent
 */
export const followsRent = (id: string, plan: RentedPlan | null): boolean =>
  plan === null ? id === "flatPrice" : RENT_ITEMS.includes(id);

/**
 * Months for which the price of an item of rented hardware is agreed: reserved rents keep theirs for the term and are
 * then agreed anew, and all else moves each month.
 *
 * @param plan null where a flat price per token stands for the hardware
 * @example agreedMonths("reservedRent", plan, 36) // 36
 */
export const agreedMonths = (id: string, plan: RentedPlan | null, reservationMonths: number): number =>
  followsRent(id, plan) && (id === "reservedRent" || plan?.purchase === "reserved") ? reservationMonths : 1;
