/** Receives a response as it comes; each call says whether the rest is wanted; one that gave its request up says no. */
export interface ResponseSink {
  /** Names of headers are in lower case; those that came several times are joined with a comma. */
  readonly onHead: (status: number, headers: ReadonlyMap<string, string>) => boolean;
  /** The bytes are the socket's: what is needed after the call has to be copied. */
  readonly onBody: (bytes: Buffer) => boolean;
}
