/** The id of a line item that one part of a mix has: `api-open.freshInput`. */
export const partItemId = (partId: string, itemId: string): string => `${partId}.${itemId}`;

/** A line item's name without the part that a mix has it from: `rent` for `rented.rent`, and for `rent`. */
export const bareItemId = (itemId: string): string => itemId.slice(itemId.indexOf(".") + 1);

/** What a formula calls a figure of one part of a mix: `freshInput_of_api_open`. */
export const partTerm = (partId: string, name: string): string => `${name}_of_${partId.replace(/\W/g, "_")}`;

/**
 * What a formula calls a line item, of a mix or of a single option.
 *
 * @example itemTerm("api-open.freshInput") // "freshInput_of_api_open", which no reader takes for a difference
 */
export function itemTerm(itemId: string): string {
  const bare = bareItemId(itemId);
  return bare === itemId ? itemId : partTerm(itemId.slice(0, -bare.length - 1), bare);
}
