import { ChoiceCards } from "@/components/guide/choice-cards.tsx";
import { referenceGroups } from "@/components/scenario/reference-groups.ts";
import { BUTTON } from "@/components/ui/button-styles.ts";
import type { Catalog } from "@/lib/catalog/catalog.ts";
import { DATA, GROWTH, JOB, PLACE, QUALITY, TEAM } from "@/lib/guide/questions.ts";
import type { AnswerProblem, Answers } from "@/lib/guide/read-answers.ts";

const FIELD = "mt-3 h-11 w-full max-w-md rounded-md border border-line-strong bg-surface px-3";

/** The seven questions. A plain form: the answers stand in the address, so that they can be shared. */
export function GuideForm({
  answers,
  problems,
  catalog,
}: {
  readonly answers: Answers;
  readonly problems: readonly AnswerProblem[];
  readonly catalog: Catalog;
}) {
  const picked = (id: string) => answers.picked.find(({ question }) => question.id === id)?.choice.id ?? "";
  const problemOf = (id: string) => problems.find(({ question }) => question === id)?.message ?? null;
  return (
    <form method="get" action="/guide#answer" className="grid gap-10">
      <ChoiceCards number={1} question={JOB} picked={picked(JOB.id)} />
      <div className="grid gap-6">
        <div>
          <label htmlFor="requests" className="font-semibold">
            <span className="mr-2 text-ink-muted">2</span>How many answers does it give a day?
          </label>
          <p id="requests-hint" className="mt-1 text-sm text-ink-muted">
            People who use it on a day, times how often each asks, such as 400*5. Leave it empty if nobody
            knows.
          </p>
          <input
            id="requests"
            name="requests"
            inputMode="text"
            autoComplete="off"
            defaultValue={answers.requestsText}
            aria-describedby="requests-hint"
            aria-invalid={problemOf("requests") !== null}
            className={FIELD}
          />
          <Mistake message={problemOf("requests")} />
        </div>
        <ChoiceCards number={null} question={GROWTH} picked={picked(GROWTH.id)} />
      </div>
      <div>
        <label htmlFor="model" className="font-semibold">
          <span className="mr-2 text-ink-muted">3</span>Which model do you pay for?
        </label>
        <p id="model-hint" className="mt-1 text-sm text-ink-muted">
          Prices are those of its price list, in US dollars per million tokens.
        </p>
        <select
          id="model"
          name="model"
          defaultValue={answers.apiModel ?? ""}
          aria-describedby="model-hint"
          className={FIELD}
        >
          <option value="">None yet, or not sure</option>
          {referenceGroups(catalog, "api-model", false).map(({ label, choices }) => (
            <optgroup key={label} label={label}>
              {choices.map(({ id, label: name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <Mistake message={problemOf("model")} />
      </div>
      <ChoiceCards number={4} question={QUALITY} picked={picked(QUALITY.id)} />
      <ChoiceCards number={5} question={DATA} picked={picked(DATA.id)} />
      <ChoiceCards number={6} question={PLACE} picked={picked(PLACE.id)} />
      <ChoiceCards number={7} question={TEAM} picked={picked(TEAM.id)} />
      <button type="submit" className={`${BUTTON.primary} h-11 justify-self-start px-6`}>
        Show the answer
      </button>
    </form>
  );
}

function Mistake({ message }: { readonly message: string | null }) {
  return message === null ? null : <p className="mt-2 text-sm text-danger">{message}</p>;
}
