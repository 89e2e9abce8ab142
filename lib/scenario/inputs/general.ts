import { choice, date, number, optionalNumber, text, type InputGroup } from "../input.ts";

/** What belongs to the scenario as a whole. */
export const generalInputs = {
  name: text({
    label: "Scenario name",
    help: "Shown in exports.",
    maxLength: 120,
    initial: "",
    detail: true,
  }),
  priceDate: date({
    label: "Price date",
    help: "Prices are those of this day's catalogue, so that a link opens to the same numbers later.",
    initial: "2026-11-23",
    detail: true,
  }),
  lens: choice({
    label: "What to count",
    help: "Everything counts people and one-off work. Serving only leaves both out, for teams that are paid for either way.",
    choices: { full: "Everything", marginal: "Serving only" },
    initial: "full",
  }),
  hoursPerMonth: number({
    label: "Hours in a month",
    unit: "hours",
    help: "730 is a year divided by twelve. Published tables also use 720 and 730.5.",
    min: 1,
    max: 744,
    initial: 730,
    detail: true,
  }),
  activeHoursPerMonth: optionalNumber({
    label: "Hours with traffic",
    unit: "hours a month",
    help: "Hours of the month in which requests arrive, for example 220 for office hours. All the traffic falls into them.",
    min: 1,
    max: 744,
    whenEmpty: "Requests arrive at all hours.",
    initial: null,
    detail: true,
  }),
  utcOffsetHours: number({
    label: "Time zone of the traffic",
    unit: "hours ahead of UTC",
    help: "Used where an API has dearer hours of the day.",
    min: -12,
    max: 14,
    initial: 0,
    detail: true,
  }),
  outputToInputRatio: number({
    label: "Price of output to input",
    unit: "times",
    help: "Splits the cost of your own GPUs between input and output tokens: a token of output is taken to cost this many times one of input.",
    min: 0.01,
    max: 1000,
    initial: 4,
    detail: true,
  }),
} satisfies InputGroup;
