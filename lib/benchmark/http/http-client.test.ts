import { createServer, type AddressInfo, type Socket } from "node:net";
import { afterEach, describe, expect, test, vi } from "vitest";
import { HttpClient } from "./http-client.ts";
import type { HttpRequest } from "./http-exchange.ts";

vi.setConfig({ testTimeout: 60_000 });

type Answer = (socket: Socket, request: string, nth: number) => void;

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A client of a server that answers with exactly these bytes, and the connections that the server saw. */
async function clientOf(answer: Answer) {
  const requests: string[] = [];
  const served = await clientOfSockets((socket) => {
    let received = "";
    socket.on("data", (bytes) => {
      received += bytes.toString("latin1");
      const bodyAt = received.indexOf("\r\n\r\n") + 4;
      const length = Number(/content-length: (\d+)/.exec(received)?.[1] ?? 0);
      if (bodyAt === 3 || received.length < bodyAt + length) return;
      requests.push(received);
      answer(socket, received, requests.length);
      received = "";
    });
  });
  return { ...served, requests };
}

/** The same for a server that does with its sockets what it likes. */
async function clientOfSockets(onSocket: (socket: Socket) => void) {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => undefined);
    onSocket(socket);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const endpoint = { address: "127.0.0.1", port, secure: false, servername: null, host: `localhost:${port}` };
  const client = new HttpClient(endpoint, 30_000);
  stops.push(() => {
    client.close();
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { client, sockets, port };
}

const GET: HttpRequest = { method: "GET", path: "/", headers: {}, body: null };

function ask(client: HttpClient, request = GET): Promise<string> {
  let body = "";
  return new Promise((done) => {
    client.send(request, {
      onSend: () => undefined,
      onHead: () => true,
      onBody: (bytes) => {
        body += bytes.toString();
        return true;
      },
      onEnd: () => done(body),
      onFailure: (failure) => done(`failed: ${failure}`),
    });
  });
}

/** Sends each request from the end of the one before it. */
function askInTurn(client: HttpClient, times: number): Promise<string[]> {
  const ends: string[] = [];
  return new Promise((done) => {
    const ended = (how: string) => {
      ends.push(how);
      next();
    };
    const next = () => {
      if (ends.length === times) done(ends);
      else client.send(GET, { ...UNHEARD, onEnd: () => ended("end"), onFailure: ended });
    };
    next();
  });
}

const OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi";
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe("a request", () => {
  test("is written as it was given, with the host's name and the length of its body", async () => {
    const { client, requests, port } = await clientOf((socket) => socket.write(OK));
    const body = Buffer.from('{"a":"é"}');
    await ask(client, { method: "POST", path: "/v1/x", headers: { accept: "text/event-stream" }, body });
    expect(requests).toEqual([
      `POST /v1/x HTTP/1.1\r\nhost: localhost:${port}\r\nconnection: keep-alive\r\naccept: text/event-stream\r\n` +
        `content-length: 10\r\n\r\n${body.toString("latin1")}`,
    ]);
  });

  test.each([
    ["path", { ...GET, path: "/a b" }],
    ["path", { ...GET, path: "/a\r\nX: y" }],
    ["header", { ...GET, headers: { a: "b\r\nX: y" } }],
    ["header", { ...GET, headers: { "a\nb": "c" } }],
  ])("with a line break or blank in its %s is not sent", async (_, request) => {
    const { client, sockets } = await clientOf((socket) => socket.write(OK));
    expect(() => client.send(request, { ...UNHEARD })).toThrow(TypeError);
    await sleep(50);
    expect(sockets).toEqual([]);
  });

  test("that is given up closes its connection, and its handler hears no more", async () => {
    const { client, sockets } = await clientOf((socket) => socket.write("HTTP/1.1 200 OK\r\n"));
    const heard: string[] = [];
    const giveUp = client.send(GET, {
      ...UNHEARD,
      onSend: () => heard.push("sent"),
      onFailure: (f) => heard.push(f),
    });
    await vi.waitUntil(() => sockets.length === 1 && heard.length === 1);
    giveUp();
    await vi.waitUntil(() => sockets[0]?.destroyed === true);
    expect(heard).toEqual(["sent"]);
  });

  test("that is given up as it is to be written is not", async () => {
    const { client, sockets, requests } = await clientOf((socket) => socket.write(OK));
    const giveUp = client.send(GET, { ...UNHEARD, onSend: () => giveUp() });
    await vi.waitUntil(() => sockets[0]?.destroyed === true);
    expect(requests).toEqual([]);
  });

  test("may be refused before it is through, and what is left of it is no part of the next", async () => {
    const { client, sockets } = await clientOfSockets((socket) =>
      socket.once("data", () => socket.pause().write(OK.replace("200 OK", "413 Too Large"))),
    );
    const large: HttpRequest = { ...GET, method: "POST", body: Buffer.alloc(16 * 2 ** 20) };
    expect(await ask(client, large)).toBe("hi");
    expect(await ask(client, large)).toBe("hi");
    expect(sockets).toHaveLength(2);
  });
});

const UNHEARD = {
  onSend: (): void => undefined,
  onHead: () => true,
  onBody: () => true,
  onEnd: (): void => undefined,
  onFailure: (): void => undefined,
};

describe("connections", () => {
  test("are used again one after the other, and opened side by side", async () => {
    const { client, sockets } = await clientOf((socket) => setTimeout(() => socket.write(OK), 20));
    expect(await ask(client)).toBe("hi");
    expect(await ask(client)).toBe("hi");
    expect(sockets).toHaveLength(1);
    expect(await Promise.all([ask(client), ask(client), ask(client)])).toEqual(["hi", "hi", "hi"]);
    expect(sockets).toHaveLength(3);
  });

  test("that the server closed in the meantime are not", async () => {
    const { client, sockets } = await clientOf((socket) => socket.end(OK));
    expect(await ask(client)).toBe("hi");
    await vi.waitUntil(() => sockets[0]?.destroyed === true);
    expect(await ask(client)).toBe("hi");
    expect(sockets).toHaveLength(2);
  });

  test("that the server closes after each answer, without a word, cost no request that follows at once", async () => {
    const { client, requests } = await clientOf((socket) => socket.end(OK));
    expect(await askInTurn(client, 20)).toEqual(Array.from({ length: 20 }, () => "end"));
    expect(requests).toHaveLength(20);
  });

  test("that have just answered take a request that can be given up before it is written", async () => {
    const { client, requests } = await clientOf((socket) => socket.write(OK));
    const heard: string[] = [];
    await new Promise<void>((done) => {
      client.send(GET, {
        ...UNHEARD,
        onEnd: () => {
          client.send(GET, {
            ...UNHEARD,
            onSend: () => heard.push("sent"),
            onFailure: (f) => heard.push(f),
          })();
          done();
        },
      });
    });
    expect(await ask(client)).toBe("hi");
    expect({ heard, requests: requests.length }).toEqual({ heard: [], requests: 2 });
  });

  test("that have just answered end with the client, and so does a request that waits for them", async () => {
    const { client, sockets, requests } = await clientOf((socket) => socket.write(OK));
    const answer = await new Promise<string>((done) => {
      client.send(GET, {
        ...UNHEARD,
        onEnd: () => {
          done(ask(client));
          client.close();
        },
      });
    });
    expect(answer).toBe("failed: closed");
    expect({ sockets: sockets.length, requests: requests.length }).toEqual({ sockets: 1, requests: 1 });
  });

  test("that a burst left behind end while others are used", async () => {
    const keep = OK.replace("Content", "Keep-Alive: timeout=1\r\nContent");
    const { client, sockets } = await clientOf((socket) => setTimeout(() => socket.write(keep), 10));
    await Promise.all([ask(client), ask(client), ask(client)]);
    await vi.waitUntil(
      async () => (await ask(client)) === "hi" && sockets.filter(({ destroyed }) => !destroyed).length === 1,
      { timeout: 30_000 },
    );
    expect(sockets).toHaveLength(3);
  });

  test("that were idle for longer than the server keeps them are not", async () => {
    const keep = OK.replace("Content", "Keep-Alive: timeout=1\r\nContent");
    const { client, sockets } = await clientOf((socket) => socket.write(keep));
    await ask(client);
    await sleep(1100);
    expect(await ask(client)).toBe("hi");
    expect(sockets).toHaveLength(2);
  });

  test("on which something came that nobody asked for are not", async () => {
    const { client, sockets } = await clientOf((socket, _, nth) => {
      socket.write(OK);
      if (nth === 1) setTimeout(() => socket.write(OK.replace("hi", "no")), 20);
    });
    expect(await ask(client)).toBe("hi");
    await vi.waitUntil(() => sockets[0]?.destroyed === true);
    expect(await ask(client)).toBe("hi");
    expect(sockets).toHaveLength(2);
  });

  test("all end with the client, and requests on them fail", async () => {
    const { client, sockets } = await clientOf(() => undefined);
    const answers = [ask(client), ask(client)];
    await vi.waitUntil(() => sockets.length === 2);
    client.close();
    expect(await Promise.all(answers)).toEqual(["failed: closed", "failed: closed"]);
  });
});

describe("what goes wrong has a name", () => {
  test.each<[string, string, Answer]>([
    ["closed before an answer", "closed", (socket) => socket.end()],
    ["cut before an answer", "closed", (socket) => socket.resetAndDestroy()],
    ["closed in the middle of one", "closed", (socket) => socket.end(OK.slice(0, -1))],
    ["no HTTP", "bad-http", (socket) => socket.write("220 mail.test ESMTP\r\n")],
    [
      "a head without end",
      "too-large",
      (socket) => socket.write(`HTTP/1.1 200 OK\r\nA: ${"x".repeat(2 ** 20)}`),
    ],
  ])("%s is %s", async (_, kind, answer) => {
    const { client } = await clientOf(answer);
    expect(await ask(client)).toBe(`failed: ${kind}`);
  });

  test("an answer whose end is the connection's is complete with it", async () => {
    const { client } = await clientOf((socket) => socket.end("HTTP/1.1 200 OK\r\n\r\nhello"));
    expect(await ask(client)).toBe("hello");
  });

  test("a server that takes the connection and does not speak TLS is given up in time", async () => {
    const { port } = await clientOf(() => undefined);
    const endpoint = { address: "127.0.0.1", port, secure: true, servername: null, host: "x" };
    expect(await ask(new HttpClient(endpoint, 200))).toBe("failed: connect-timeout");
  });
});
