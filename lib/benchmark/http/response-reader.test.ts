import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ResponseReader } from "./response-reader.ts";

interface Seen {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What a reader makes of a response that comes in these pieces, each in memory that is used again for the next. */
function read(pieces: readonly Buffer[], wanted = { head: true, body: true }) {
  const seen: Seen = { status: 0, headers: {}, body: "" };
  const reader = new ResponseReader({
    onHead: (status, headers) => {
      seen.status = status;
      seen.headers = Object.fromEntries(headers);
      return wanted.head;
    },
    onBody: (bytes) => {
      seen.body += bytes.toString("latin1");
      return wanted.body;
    },
  });
  const memory = Buffer.alloc(Math.max(1, ...pieces.map(({ length }) => length)));
  let state = reader.push(memory, 0);
  for (const piece of pieces) {
    piece.copy(memory);
    state = reader.push(memory, piece.length);
  }
  return { ...seen, state, reader };
}

const whole = (text: string) => read([Buffer.from(text, "latin1")]);
const byBytes = (text: string) => read([...Buffer.from(text, "latin1")].map((byte) => Buffer.from([byte])));
const framed = (body: string) => `${body.length.toString(16)}\r\n${body}\r\n`;

const CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

describe("a response that is one", () => {
  test.each([
    ["of a length", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", "hello"],
    ["of no length", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", ""],
    ["without a body by its status", "HTTP/1.1 204 No Content\r\n\r\n", ""],
    ["in chunks", `${CHUNKED}${framed("hello ")}${framed("world")}0\r\n\r\n`, "hello world"],
    [
      "with an extension and a trailer",
      `${CHUNKED}5;a="b"\r\nhello\r\n0\r\nX-Sum: 1\r\nY: 2\r\n\r\n`,
      "hello",
    ],
    ["whose sizes are filled up with blanks", `${CHUNKED}5  \r\nhello\r\n0\r\n\r\n`, "hello"],
    ["after an informational one", `HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n${CHUNKED}0\r\n\r\n`, ""],
    [
      "with blanks around and in a header",
      `HTTP/1.1 200 OK\r\nContent-Length: \t 2 \t\r\nA: ${" ".repeat(999)}b \r\n\r\nhi`,
      "hi",
    ],
    [
      "in Chunks with sizes in Capitals",
      `${CHUNKED.replace("chunked", "Chunked")}A\r\n0123456789\r\n00\r\n\r\n`,
      "0123456789",
    ],
    ["without a reason phrase", "HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nhi", "hi"],
  ])("%s is read, in one piece or byte by byte", (_, text, body) => {
    for (const seen of [whole(text), byBytes(text)]) expect(seen).toMatchObject({ state: "complete", body });
  });

  test("has its headers by name in lower case, several of one name in one", () => {
    const { status, headers } = whole(
      "HTTP/1.1 429 Slow down\r\nRetry-After:  2 \r\nVia: a\r\nVIA: b\r\n\r\n",
    );
    expect({ status, headers }).toEqual({ status: 429, headers: { "retry-after": "2", via: "a, b" } });
  });

  test("without a length ends with its connection, and no other does", () => {
    const open = whole("HTTP/1.1 200 OK\r\n\r\nhello");
    expect(open).toMatchObject({ state: "open", body: "hello" });
    expect(open.reader.finish()).toBe("complete");
    expect(whole("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello").reader.finish()).toBe("open");
    expect(whole(`${CHUNKED}${framed("hello")}`).reader.finish()).toBe("open");
    expect(whole("HTTP/1.1 200 OK\r\n").reader.finish()).toBe("open");
  });

  test("is the same in whatever pieces it comes", () => {
    const body = fc.string({ unit: "binary-ascii", minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(fc.array(body, { maxLength: 8 }), fc.array(fc.nat(2000)), (bodies, cuts) => {
        const bytes = Buffer.from(`${CHUNKED}${bodies.map(framed).join("")}0\r\n\r\n`, "latin1");
        const at = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
        const seen = read(at.slice(1).map((end, i) => bytes.subarray(at[i], end)));
        expect(seen).toMatchObject({ state: "complete", status: 200, body: bodies.join("") });
      }),
      { numRuns: 500 },
    );
  });

  test("is not read further than it is wanted", () => {
    const text = Buffer.from(`${CHUNKED}${framed("hello")}${framed("world")}0\r\n\r\n`);
    expect(read([text], { head: false, body: true })).toMatchObject({ state: "unwanted", body: "" });
    expect(read([text], { head: true, body: false })).toMatchObject({ state: "unwanted", body: "hello" });
  });
});

describe("what is no response", () => {
  test.each([
    ["another protocol", "SSH-2.0-OpenSSH_9.6\r\n"],
    ["another protocol, from its first byte on", "S"],
    ["HTTP/2 without having been asked", "HTTP/2 200\r\n\r\n"],
    ["a status that is none", "HTTP/1.1 2000 OK\r\n\r\n"],
    ["another protocol from here on", "HTTP/1.1 101 Switching Protocols\r\n\r\n"],
    ["a header without a name", "HTTP/1.1 200 OK\r\n: 5\r\n\r\n"],
    ["a blank before a colon", "HTTP/1.1 200 OK\r\nContent-Length : 5\r\n\r\n"],
    ["a lone carriage return at the end of a header", "HTTP/1.1 200 OK\r\nA: b\r\r\n\r\n"],
    ["a folded header", "HTTP/1.1 200 OK\r\nA: b\r\n c\r\n\r\n"],
    ["two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n"],
    ["a length that is no number", "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n"],
    ["a length and chunks", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"],
    ["another coding", "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n"],
    ["a chunk without a size", `${CHUNKED}\r\nhello`],
    ["a size that is no number", `${CHUNKED}xyz\r\nhello`],
    ["a size without end", `${CHUNKED}000000000`],
    ["a size that ends in a line feed alone", `${CHUNKED}5\nhello\r\n`],
    ["an extension that ends in a line feed alone", `${CHUNKED}5;a\nhello\r\n`],
    ["a chunk longer than its size", `${CHUNKED}4\r\nhello\r\n`],
    ["a trailer that ends in a line feed alone", `${CHUNKED}0\r\nA: b\n`],
    ["a trailer with a lone carriage return", `${CHUNKED}0\r\nA\rb`],
  ])("%s", (_, text) => {
    expect(whole(text).state).toBe("bad-http");
    expect(byBytes(text).state).toBe("bad-http");
  });

  test("a header of blanks alone and what may not be in one, which is no long search", () => {
    expect(whole(`HTTP/1.1 200 OK\r\nA:${" ".repeat(60_000)}\0\r\n\r\n`).state).toBe("bad-http");
  });

  test.each([
    ["a head", `HTTP/1.1 200 OK\r\nA: ${"x".repeat(70_000)}`],
    ["a chunk extension", `${CHUNKED}5;${"x".repeat(20_000)}`],
    ["a trailer", `${CHUNKED}0\r\n${"A: b\r\n".repeat(5000)}`],
  ])("%s without end is given up", (_, text) => expect(whole(text).state).toBe("too-large"));
});

describe("a connection may be used again", () => {
  const reusableMs = (text: string) => whole(text).reader.reusableMs(4000);

  test("after a complete response, for half as long as the server says", () => {
    expect(reusableMs("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")).toBe(4000);
    expect(reusableMs("HTTP/1.1 200 OK\r\nKeep-Alive: timeout=2, max=9\r\nContent-Length: 2\r\n\r\nhi")).toBe(
      1000,
    );
    expect(reusableMs("HTTP/1.1 200 OK\r\nKeep-Alive: timeout=0\r\nContent-Length: 2\r\n\r\nhi")).toBe(0);
    expect(reusableMs("HTTP/1.1 200 OK\r\nKeep-Alive: timeout=60\r\nContent-Length: 2\r\n\r\nhi")).toBe(4000);
    expect(reusableMs("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\nhi")).toBe(4000);
    expect(reusableMs(`${CHUNKED}0\r\n\r\n`)).toBe(4000);
  });

  test.each([
    ["that is not complete", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nhi"],
    ["after which the server closes", "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nhi"],
    ["of HTTP/1.0", "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nhi"],
    ["with more behind it", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi!"],
    ["in chunks with more behind it", `${CHUNKED}0\r\n\r\nHTTP/1.1 200 OK\r\n`],
  ])("not after one %s", (_, text) => expect(reusableMs(text)).toBe(0));
});
