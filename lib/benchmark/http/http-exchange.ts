import type { HttpFailure } from "./http-failure.ts";
import type { ResponseSink } from "./response-sink.ts";

export interface HttpRequest {
  readonly method: "GET" | "POST";
  /** As it stands in the request line: begins with `/` and holds no blank. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

/** Follows one request; `onEnd` or `onFailure` comes last, unless the rest was not wanted or the request given up. */
export interface HttpHandler extends ResponseSink {
  /** The connection stands, and the request is handed to the system now. */
  readonly onSend: () => void;
  readonly onEnd: () => void;
  readonly onFailure: (failure: HttpFailure) => void;
}
