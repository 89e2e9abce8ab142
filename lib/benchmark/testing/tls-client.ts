/**
 * A client in a process of its own, so that it can be started with another certificate to trust: `node tls-client.ts URL`
 * sends one request to 127.0.0.1 under the URL's name, and prints the kind of its error, or null.
 */
import { nowMs } from "../clock.ts";
import { REQUEST_LIMITS, sendRequest } from "../client/send-request.ts";
import { connectTo } from "./connect-to.ts";

const connection = connectTo(process.argv[2] ?? "");
const body = Buffer.from('{"stream":true}');
const request = { index: 0, kind: "chat", scheduledMs: nowMs(), body, requestedOutputTokens: 8 } as const;
sendRequest(connection, request, REQUEST_LIMITS, ({ error, outputTokens }) => {
  process.stdout.write(JSON.stringify({ error: error?.kind ?? null, outputTokens }));
  connection.close();
});
