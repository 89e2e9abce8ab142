import { expect, test } from "vitest";
import { FIXTURES, fixtureText, importFixture } from "../benchmark/import/testing/fixture.ts";
import { runCommand } from "./run-command.ts";
import { testTerminal } from "./testing/test-terminal.ts";

async function run(args: readonly string[], files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const terminal = testTerminal(files);
  const code = await runCommand(["import", ...args], terminal);
  return { code, output: terminal.output(), complaint: terminal.complaints() };
}

test.each(FIXTURES)("%s is printed as one JSON result, from a file and from standard input", async (name) => {
  const text = fixtureText(name);
  const fromFile = await run([name, "--json"], { [name]: `\uFEFF${text}` });
  expect(fromFile).toMatchObject({ code: 0, complaint: "" });
  expect(JSON.parse(fromFile.output)).toEqual(importFixture(name));
  expect((await run(["-"], { "-": text })).output).toBe(fromFile.output);
});

test("what import prints is read by import again", async () => {
  const first = await run(["a"], { a: fixtureText("guidellm-0.7.json") });
  expect((await run(["b"], { b: first.output })).output).toBe(first.output);
});

test.each([
  [[], "needs the result file"],
  [["none.json"], "none.json does not exist."],
  [["a.json", "b.json"], '"b.json"'],
  [["a.json", "--csv"], "import has no flag --csv; it knows --json"],
  [["empty.json"], "empty.json is empty."],
  [["cut.json"], "cut.json is cut off: it ends at line 1, column 18, in the middle of a value."],
  [["other.json"], "other.json is no result file of vLLM"],
  [["binary"], "binary is not text in UTF-8."],
])("%j is refused in one sentence", async (args, sentence) => {
  const files = {
    "a.json": "{}",
    "empty.json": "",
    "cut.json": '{"completed": 300',
    "other.json": '{"a": 1}',
    binary: new Uint8Array([0xff, 0xfe, 0x00]),
  };
  const { code, output, complaint } = await run(args, files);
  expect(code).toBe(2);
  expect(output).toBe("");
  expect(complaint).toContain(sentence);
  expect(complaint.trimEnd()).not.toContain("\n");
});
