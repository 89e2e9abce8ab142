import type { inputHelp } from "./input-help.ts";

type Help = typeof inputHelp;

/** @example helpOf("serving")("gpu") // loads the words when it is called */
export const helpOf =
  <Group extends keyof Help>(group: Group) =>
  <Key extends keyof Help[Group]>(key: Key) =>
  async (): Promise<Help[Group][Key]> =>
    (await import("./input-help.ts")).inputHelp[group][key];
