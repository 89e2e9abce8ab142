import { choice, date, number, optionalNumber, text, type InputGroup } from "../input.ts";
import { helpOf } from "./help-of.ts";

const help = helpOf("general");

/** What belongs to the scenario as a whole. */
export const generalInputs = {
  name: text({
    label: "Scenario name",
    help: help("name"),
    maxLength: 120,
    initial: "",
    detail: true,
  }),
  priceDate: date({
    label: "Price date",
    help: help("priceDate"),
    initial: "2026-11-23",
    detail: true,
  }),
  lens: choice({
    label: "What to count",
    help: help("lens"),
    choices: { full: "Everything", marginal: "Serving only" },
    initial: "full",
  }),
  hoursPerMonth: number({
    label: "Hours in a month",
    unit: "hours",
    help: help("hoursPerMonth"),
    min: 1,
    max: 744,
    initial: 730,
    detail: true,
  }),
  activeHoursPerMonth: optionalNumber({
    label: "Hours with traffic",
    unit: "hours a month",
    help: help("activeHoursPerMonth"),
    min: 1,
    max: 744,
    whenEmpty: "Requests arrive at all hours.",
    initial: null,
    detail: true,
  }),
  utcOffsetHours: number({
    label: "Time zone of the traffic",
    unit: "hours ahead of UTC",
    help: help("utcOffsetHours"),
    min: -12,
    max: 14,
    initial: 0,
    detail: true,
  }),
  outputToInputRatio: number({
    label: "Price of output to input",
    unit: "times",
    help: help("outputToInputRatio"),
    min: 0.01,
    max: 1000,
    initial: 4,
    detail: true,
  }),
} satisfies InputGroup;
