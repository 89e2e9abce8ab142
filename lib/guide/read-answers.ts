import type { Catalog } from "../catalog/catalog.ts";
import { findApiModel } from "../catalog/lookup.ts";
import { readNumber } from "../scenario/number-entry.ts";
import type { Choice, Question } from "./question.ts";
import { QUESTIONS } from "./questions.ts";

export interface Answers {
  /** The picked answer of each question, in their order. */
  readonly picked: readonly { readonly question: Question; readonly choice: Choice }[];
  /** Requests a day; null: not known. */
  readonly requestsPerDay: number | null;
  /** As it was typed, so that nothing is lost. */
  readonly requestsText: string;
  /** The API model that is paid for today; null: none, or not known. */
  readonly apiModel: string | null;
}

export interface AnswerProblem {
  /** The question it is about, or `requests` or `model`. */
  readonly question: string;
  readonly message: string;
}

const MOST_REQUESTS = 1e12;

/**
 * Reads answers from the address of the page. What cannot be read is named, and the first answer stands for it.
 *
 * @example readAnswers(new URLSearchParams("requests=24k"), catalog).answers.requestsPerDay // 24,000
 */
export function readAnswers(
  query: URLSearchParams,
  catalog: Catalog,
): { readonly answers: Answers; readonly problems: readonly AnswerProblem[] } {
  const problems: AnswerProblem[] = [];
  const picked = QUESTIONS.flatMap((question) => {
    const id = query.get(question.id);
    const [first] = question.choices;
    const choice = question.choices.find((known) => known.id === id);
    if (id !== null && choice === undefined && first !== undefined)
      problems.push({
        question: question.id,
        message: `"${id.slice(0, 40)}" is no answer to "${question.title}". Pick one; "${first.label}" is used.`,
      });
    const taken = choice ?? first;
    return taken === undefined ? [] : [{ question, choice: taken }];
  });
  const requestsText = (query.get("requests") ?? "").slice(0, 200);
  const requests = requestsOf(requestsText);
  if ("problem" in requests) problems.push({ question: "requests", message: requests.problem });
  const model = query.get("model") ?? "";
  const apiModel = model === "" ? null : findApiModel(catalog, model);
  if (model !== "" && apiModel === null)
    problems.push({
      question: "model",
      message: `"${model.slice(0, 40)}" is not in the catalogue. Pick a model; the usual one for this work is used.`,
    });
  return {
    answers: {
      picked,
      requestsPerDay: "value" in requests ? requests.value : null,
      requestsText,
      apiModel: apiModel?.id ?? null,
    },
    problems,
  };
}

function requestsOf(text: string): { readonly value: number | null } | { readonly problem: string } {
  if (text.trim() === "") return { value: null };
  const entry = readNumber(text);
  if ("problem" in entry) return { problem: `Requests a day: ${entry.problem}` };
  if (entry.value < 0 || entry.value > MOST_REQUESTS)
    return { problem: "Requests a day: type a number from 0 to 1,000,000,000,000." };
  return { value: entry.value };
}
