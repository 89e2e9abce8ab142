import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EventSplitter } from "./event-splitter.ts";

/** The events of a stream that arrives in these reads, and whether it stayed within the limit. */
function split(reads: readonly (string | Buffer)[], mostBytes = 1 << 20) {
  const events: string[] = [];
  const splitter = new EventSplitter(
    (bytes, start, end) => events.push(bytes.toString("utf8", start, end)),
    mostBytes,
  );
  const within = reads.every((read) => {
    const bytes = Buffer.from(read);
    const kept = splitter.push(bytes);
    // A socket may use its memory again: nothing may still point into it.
    bytes.fill(0x21);
    return kept;
  });
  splitter.finish();
  return { events, within };
}

describe("events of a stream", () => {
  test.each<[string, string, string[]]>([
    ["one event", 'data: {"a":1}\n\n', ['{"a":1}']],
    ["no space after the colon", "data:x\n\n", ["x"]],
    ["only the first space is dropped", "data:  x\n\n", [" x"]],
    ["lines ending in CRLF", "data: x\r\n\r\ndata: y\r\n\r\n", ["x", "y"]],
    ["several events in one read", "data: x\n\ndata: y\n\ndata: z\n\n", ["x", "y", "z"]],
    ["comments and pings", ": ping\n\ndata: x\n\n:\n\n", ["x"]],
    ["other fields", "event: message\nid: 7\nretry: 10\ndata: x\n\n", ["x"]],
    ["a last event without its blank line", "data: x\n\ndata: y", ["x", "y"]],
    ["a last event with half of its blank line", "data: x\n", ["x"]],
    ["several data lines in one event", "data: a\ndata: b\n\n", ["a\nb"]],
    ["blank lines alone", "\n\n\r\n\n", []],
    ["a field that only begins like data", "database: x\ndat: y\n\n", []],
    ["nothing", "", []],
  ])("%s", (_, stream, events) => {
    expect(split([stream]).events).toEqual(events);
  });

  test("the same events come out however the bytes are cut into reads, characters of several bytes included", () => {
    const stream = Buffer.from(
      'data: {"t":"é漢🙂"}\r\n\r\n: ping\n\ndata:b\n\nevent: x\ndata: c\ndata: d\n\ndata: [DONE]',
    );
    const whole = split([stream]).events;
    expect(whole).toEqual(['{"t":"é漢🙂"}', "b", "c\nd", "[DONE]"]);
    fc.assert(
      fc.property(fc.array(fc.nat(stream.length), { maxLength: 40 }), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), stream.length];
        const reads = at.slice(1).map((end, i) => stream.subarray(at[i], end));
        expect(split(reads).events).toEqual(whole);
      }),
    );
  });

  test.each([
    ["a line without end", Array.from({ length: 20 }, () => "x".repeat(100))],
    ["a comment without end", [":", ...Array.from({ length: 20 }, () => "x".repeat(100))]],
    ["an event of many lines", Array.from({ length: 20 }, () => `data: ${"x".repeat(90)}\n`)],
    ["an event of very many short lines", ["data:x\n".repeat(400)]],
  ])("%s is refused once it is over the limit", (_, reads) => {
    expect(split(reads, 1000).within).toBe(false);
  });

  test("a stream of any length passes while each of its lines is short", () => {
    expect(
      split(
        Array.from({ length: 5000 }, () => `data: ${"x".repeat(90)}\n\n`),
        1000,
      ).within,
    ).toBe(true);
  });
});
