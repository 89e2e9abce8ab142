import { networkInterfaces } from "node:os";
import ipaddr from "ipaddr.js";
import { isSameAddress } from "../http/same-address.ts";

/**
 * Whether a checked address is this machine's own: loopback, or that of one of its network interfaces.
 *
 * @example isOwnAddress("::ffff:127.0.0.1") // true
 */
export function isOwnAddress(address: string): boolean {
  if (ipaddr.process(address).range() === "loopback") return true;
  return Object.values(networkInterfaces()).some((addresses) =>
    addresses?.some((own) => isSameAddress(own.address, address)),
  );
}
