/** Where every socket of a client goes: an address, never a name that could come to mean another. */
export interface HttpEndpoint {
  readonly address: string;
  readonly port: number;
  readonly secure: boolean;
  /** For TLS, whose certificate is held against it; null where the server has no name but its address. */
  readonly servername: string | null;
  /** The Host header. */
  readonly host: string;
}
