import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { reachableAddress } from "../target/connection.ts";
import { connectTo } from "../testing/connect-to.ts";
import { findServers } from "./find-servers.ts";
import { listModels } from "./list-models.ts";

let server: Server;
let port = 0;
const ANSWERS: Readonly<Record<string, (size?: number) => string>> = {
  "/v1/models": () =>
    JSON.stringify({ object: "list", data: [{ id: "llama" }, { id: "qwen" }, { name: "x" }, 7] }),
  "/other/models": () => JSON.stringify({ models: [] }),
  "/broken/models": () => "{",
  "/huge/models": () => `[${"1,".repeat(5 * 2 ** 20)}1]`,
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = ANSWERS[request.url ?? ""];
    if (request.url === "/slow/models") return;
    response
      .writeHead(answer === undefined ? 404 : 200, { "content-type": "application/json" })
      .end(answer?.());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  port = address !== null && typeof address !== "string" ? address.port : 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function modelsAt(path: string) {
  const connection = connectTo(`http://127.0.0.1:${port}${path}`);
  const models = await listModels(connection, 500);
  connection.close();
  return models;
}

test("models are listed by name", async () => {
  expect(await modelsAt("/v1")).toEqual(["llama", "qwen"]);
});

test.each(["/other", "/broken", "/huge", "/missing", "/slow"])(
  "no list comes from %s, and no error",
  async (path) => {
    expect(await modelsAt(path)).toBeNull();
  },
);

test("servers on this machine are found by their ports; a port without one is left out", async () => {
  const ports = [
    { port, server: "ours" },
    { port: 1, server: "nobody" },
  ];
  expect(await findServers(ports, 500)).toEqual([
    { url: `http://127.0.0.1:${port}`, server: "ours", models: ["llama", "qwen"] },
  ]);
});

test("of several addresses the one that takes connections is chosen", async () => {
  const { target } = connectTo(`http://localhost:${port}`);
  expect(await reachableAddress(target, ["::1", "127.0.0.1"])).toBe("127.0.0.1");
});
