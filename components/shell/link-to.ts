import { encodeLink } from "@/lib/scenario/link.ts";
import type { Scenario } from "@/lib/scenario/scenario.ts";

/** The link that opens a scenario to the same numbers, on the server that the page came from. */
export const linkTo = (scenario: Scenario): string => `${window.location.origin}/?${encodeLink(scenario)}`;
