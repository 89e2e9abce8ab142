/** What `--help` prints. The names of the JSON are a promise to other programs. */
export const HELP = `Breakeven: pay for AI per token, or run open models on rented or owned GPUs?

  npm run -s breakeven -- evaluate SCENARIO.json [--json | --csv [--bom] | --xlsx FILE]
      The whole analysis. SCENARIO.json may be - for standard input.
      --json            everything as JSON (see below)
      --csv             everything as one CSV file for finance; --bom for Excel
      --xlsx FILE       a workbook for finance, written to FILE, with live formulas
      --catalog DATE    prices of this day instead of the scenario's own price date
      --today DATE      the day on which prices are judged old (default: today)
  npm run -s breakeven -- catalog [prices|gpus|models] [--json] [--catalog DATE]
      Prices, GPUs and open models with their sources and dates.
  npm run -s breakeven -- throughput CASES.csv --json
      Estimated tokens a second of each row, in the file's order: {"rows": [{"output_tok_s_total": n, …}]}. Columns
      model, gpu, isl and osl are needed (engine, tp, precision, concurrency … are read); - is standard input. A row
      that cannot be estimated has null and a reason.
  npm run -s breakeven -- bench --url URL [--model NAME] [flags]
      Benchmarks a live OpenAI-compatible endpoint. Progress and a table on standard error, the result as JSON on
      standard output; ctrl-C ends the run with what was measured so far. Without --url it names the servers that it
      finds on this machine.
      --concurrency 1,8,32    streams kept up, one load after the other (default 16): a closed loop, which slows down
                              with the server and so understates queueing
      --rate 2,4              arrivals a second instead; latency counts from when a request was meant to be sent
      --arrivals KIND         poisson (default), constant or gamma with --burstiness; --most-in-flight N (4096)
      --sweep                 looks for the largest load that meets the latency target, up to --most N (1024)
                              --sweep-over streams or rate; --most-in-flight with rate
      --ttft-ms, --tpot-ms, --e2e-ms, --attainment 0.95    the latency target, and who has to meet it
      --input 512 --output 128    tokens; also uniform:100-500, normal:512,100 (mean, deviation) and
                              lognormal:512,0.5 (mean, sigma)
      --shared-prefix 0.3     this part of each prompt is the same in all
      --prompts FILE.jsonl    your own prompts: {"prompt": "…", "output_tokens": n}, {"messages": […]} or ShareGPT;
                              each begins with a mark of its own, unless --unsalted
      --seconds 30 or --requests N, --warm-up 5, --cool-down 0, --drain 60, --timeout 120 (longest silence)
      --most-seconds, --most-requests, --most-tokens    limits for the whole run (an hour; 20 minutes to --sweep)
      --endpoint KIND         chat (default), completions or embeddings
      --key-env NAME          environment variable that holds the key (default BREAKEVEN_API_KEY)
      --usd-per-mtok-in, --usd-per-mtok-out    prints what the run may cost before it starts
      --workers N             threads (default: one, and more when it was too busy); --seed N
  npm run -s breakeven -- import FILE [--json]
      The result of a benchmark that another tool ran, as one JSON object whichever tool it was; - is standard input.
      Reads vLLM (bench serve --save-result), SGLang (bench_serving), GuideLLM, AIPerf, genai-perf, inference-perf
      and Breakeven's own results.

Exit code: 0 on success; 2 on bad input, with one sentence on standard error; 1 otherwise.

A scenario is a preset and what differs from it; "blank" has nothing filled in and nothing costs anything:
  { "preset": "blank",
    "workloads": [{ "requestsPerDay": 1000, "inputTokens": 500, "outputTokens": 200, "tokensPerSecond": 2500,
                    "capacityUnit": "total-tokens" }],
    "apiFrontier": { "enabled": true, "inputUsdPerMTok": 1.5, "outputUsdPerMTok": 2 },
    "rented": { "enabled": true, "usdPerGpuHour": 1.19 } }
Everything can also be given as published tables give it: traffic as "tokensPerMonth" with "trafficUnit":
"tokens"; a fleet set by hand with "sizing": "fixed" and "fixedUnits" (then no throughput is needed); a price
per machine with "serverPriceUsd" and "runningUsdPerServerHour"; a stated utilisation with "sizing":
"utilisation". Own GPUs are those of "serving": "deployment" is "best-fit" (chosen), "estimated" (your "gpu" and
"gpusPerReplica", estimated throughput) or "stated" (your throughput; a file that states one means this).
The inputs that exist, with labels, units and values, are under "inputs" of --json.

Where --json has what (every number is finite or null; OPTION is api-frontier, api-open, rented or owned):
  volume.requestsPerDay, .tokensPerMonth             traffic now; workloads[] has tokens by kind
  cheapest, verdict.headline, verdict.detail         who wins now, and where that flips
  options.OPTION.monthlyUsd (hourly, daily, yearly)  cost now; lineItems.NAME.monthlyUsd sums to it
  options.OPTION.reservationBased.blendedUsdPerMTok  money / tokens served, idle time included
                     also usdPerRequest, usdPer1000Requests, inputUsdPerMTok, outputUsdPerMTok and
                     outputOnlyUsdPerMTok (all of the cost put on output tokens)
  options.OPTION.usageBased.…                        the same with the hardware in use full
  options.OPTION.hardware.units, .gpus, .utilisation, .meanUnits, .usdPerUnitHour, .usdPerGpuHour,
                     .unitHoursPerMonth, .gpuHoursPerMonth, .kwhPerMonth, .capacityTokensPerMonth (all hours
                     full), .plannedWholeTokensPerMonth (before one more unit is needed), .plannedUtilisation
  breakEvens.CHALLENGER-vs-INCUMBENT                 api-open-vs-api-frontier, rented-vs-api-frontier,
                     owned-vs-api-frontier, rented-vs-api-open, owned-vs-api-open, owned-vs-rented, with
     .first, .sustained                              volumes: requestsPerDay, tokensPerMonth,
                                                     wholeTokensPerMonth (first whole token) …; crossings[]
     .paybackMonths, Days, Hours                     what is paid up front / what a month saves in cash
     .savingUsdPerMonth, .differenceUsdPerMonth, .savingShare
     .inverse.utilisation, .apiPriceFactor, .usdPerGpuHour, .serverPriceUsd, .throughputFactor, .engineerFte,
             .rentedHoursPerDay (renting by the hour that costs what owning does)
  intervals[]                                        which option is cheapest from which volume to which
  fit.best, fit.deployments[], fit.unfit[]           which GPUs serve the model within the latency target, cheapest
                     first: label, monthlyUsd, usdPerMTok, paysFromRequestsPerDay, workloads[].concurrency,
                     .outputTokensPerSecond, .band, .origin, .limitedBy; or ok: false and the reason
  routing                                            which work goes where, where the scenario compares the hybrid:
                     outcome, monthlyUsd, workloads[].now, .cheapest, .ways[] (allowed, wholeMonthlyUsd,
                     blockedBecause, findings[]); levers, baseLoad, cascades[], lockIn[], retrieval
  ownership                                          cost over the life of owned servers, others beside it
  curve[]                                            200 volumes with the cost of every option
  derivations["options.owned.monthlyUsd"]            how a number comes about, down to inputs and sources
  reasons["options.owned.reservationBased.usdPerRequest"]   why a number is null
`;
