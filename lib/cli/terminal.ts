/** What a command needs of the world, so that tests can stand in for it. */
export interface Terminal {
  /** The bytes of a file, or of standard input for `-`, or why they cannot be had; no more than so many. */
  readonly read: (file: string, mostBytes: number) => Promise<ReadResult>;
  readonly write: (text: string) => void;
  /** Writes a file; says why it cannot be written, or null. */
  readonly save: (file: string, bytes: Uint8Array) => Promise<string | null>;
  readonly complain: (text: string) => void;
  /** The day, `YYYY-MM-DD`; read once by a command, so that one answer has one date. */
  readonly today: () => string;
}

export type ReadResult = { readonly bytes: Uint8Array } | { readonly problem: string };

/** A scenario is a few kilobytes; anything larger than this is some other file. */
export const LARGEST_SCENARIO_BYTES = 2 ** 20;

export const tooLarge = (mostBytes: number): string =>
  `is larger than ${String(mostBytes / 2 ** 20)} MB, which is more than this command reads.`;

/** How a command ended: 0 well, 1 by a fault of ours, 2 by bad input. */
export type ExitCode = 0 | 1 | 2;
