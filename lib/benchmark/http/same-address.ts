import ipaddr from "ipaddr.js";

/** Two spellings of one address; the system and the URL parser write IPv6 in different ways. */
export const isSameAddress = (a: string | undefined, b: string): boolean =>
  a !== undefined && ipaddr.isValid(a) && ipaddr.process(a).toString() === ipaddr.process(b).toString();
