/** What inputs are, and what to put there, by group. Read on demand: a page should not wait for their words. */
export const inputHelp = {
  general: {
    name: "Shown in exports.",
    priceDate: "Prices are those of this day's catalogue, so that a link opens to the same numbers later.",
    lens: "Everything counts people and one-off work. Serving only leaves both out, for teams that are paid for either way.",
    hoursPerMonth: "730 is a year divided by twelve. Published tables also use 720 and 730.5.",
    activeHoursPerMonth:
      "Hours of the month in which requests arrive, for example 220 for office hours. All the traffic falls into them.",
    utcOffsetHours: "Used where an API has dearer hours of the day.",
    outputToInputRatio:
      "Splits the cost of your own GPUs between input and output tokens: a token of output is taken to cost this many times one of input.",
  },
  workload: {
    name: "What this traffic does.",
    trafficUnit: "Choose what you know best.",
    requestsPerDay: "Calls to the model on an average day, before retries.",
    users: "People who use the feature on an average day.",
    requestsPerUserPerDay: "Model calls that one active user causes in a day.",
    tokensPerMonth: "Input and output together. The tokens per request below say how they divide.",
    inputTokens:
      "The whole prompt: instructions, history, retrieved text. About four characters of English a token.",
    outputTokens: "Everything the model writes, reasoning included. Zero for embeddings.",
    cachedInputShare:
      "Share of input tokens that repeat an earlier prompt and are billed at the cached price.",
    cacheWriteShare: "Share of input tokens billed at the cache-write price, at providers that have one.",
    batchableShare:
      "Share of requests that need no answer now. They earn the batch price on an API and fill quiet hours on your GPUs.",
    retryShare: "Extra requests caused by errors and time-outs, as a share of requests.",
    dayShape: "GPUs are sized for the busiest hour.",
    peakToMean: "Requests in the busiest hour compared with an average hour. Consumer products see 2 to 3.",
    peakHour: "Matters where several workloads share GPUs, or an API has dearer hours.",
    hourWeights:
      "24 numbers, one an hour from midnight, or 168 from Monday midnight. Only their ratios matter.",
    capacityUnit: "How your source states what one replica sustains while it meets your latency target.",
    tokensPerSecond:
      "All requests together, at these lengths and within your latency target. Not the speed of a single stream.",
    requestsPerSecond: "What one replica sustains within your latency target.",
    prefillTokensPerSecond: "For sources that give the two phases apart.",
    decodeTokensPerSecond: "For sources that give the two phases apart.",
    capacityOrigin:
      "Kept with the figure, so that whoever opens a link sees whether it was measured, published, estimated or typed in.",
    capacitySource: "What was measured or estimated: weights, GPUs, load.",
  },
  serving: {
    openModel: "The model that your own GPUs would run.",
    deployment:
      "Best fit takes the GPUs that serve this work for the least money, and estimates what they sustain. Choose your own GPUs, or type your own throughput, at any time.",
    gpu: "Choose a GPU to get its rent, price and power, or custom to type your own.",
    gpusPerReplica: "The smallest group of GPUs that serves one copy of the model.",
    timePerOutputTokenMs:
      "The latency target that estimates of throughput keep: 50 ms is 20 tokens a second for each reader.",
    timeToFirstTokenMs:
      "The latency target that estimates of throughput keep, from sending a request to its first token.",
    weightPrecision:
      "Fewer bits need less memory and run faster. Lower ones than the maker publishes may cost quality: measure it.",
    source:
      "Throughput sizes the GPUs for your traffic. A flat price per million output tokens is the simplest stand-in.",
    flatUsdPerMOutputTokens:
      "The rule of thumb is 5 dollars per million output tokens, all in. It is also the chart's reference line.",
    throughputFactor:
      "1 takes throughput as given. Untuned deployments run up to two times below published figures: 0.5.",
    planningLoad: "Share of capacity that you plan to fill in the busiest hour. The rest is headroom.",
    minimumReplicas: "Kept running whatever the traffic, for availability.",
    spareReplicas: "Kept on top of what the load needs, for failures and deployments.",
    sizing: "From traffic counts whole units for the busiest hour. The others reproduce published tables.",
    fixedUnits: "A fraction is an average over the month.",
    utilisation: "Pays for as many hours as make the utilisation come out at this.",
  },
  rented: {
    usdPerGpuHour: "Price of one GPU for an hour. Instances are paid whole.",
    spotUsdPerGpuHour: "Cheaper, and taken away at short notice.",
    reservedUsdPerGpuHour: "All hours of the term are paid.",
    enabled: "Leave out what you would never do.",
    billing: "Which hours of the month the provider bills.",
    purchase:
      "The best mix reserves a base for all hours and takes the rest on demand; it needs fleets sized hour by hour.",
    reservationTerm: "Longer commitments are cheaper.",
    interruptionShare: "Extra hours that spot interruptions cost.",
    gpusPerInstance: "Rented whole: usually 1, 2, 4 or 8.",
    discountShare: "Off the rent.",
    overheadShare: "Load balancer, disks and network, as a share of the rent.",
    startsPerDay: "How often an instance starts up again after a pause. Counts when only busy time is paid.",
    startupMinutes: "Loading the model, and the idle time before it is stopped again.",
  },
  owned: {
    residualShare: "What the server still fetches at the end, as a share of its price.",
    capitalRatePerYear: "Your borrowing rate, or the return that the money would earn elsewhere.",
    maintenanceSharePerYear: "Support contract and spare parts, as a share of the price.",
    idleWattsPerGpu: "Paid for every installed GPU at all hours.",
    busyWattsPerGpu: "Drawn while the GPU serves.",
    baseWattsPerServer: "Processors, fans, network.",
    colocationUsdPerServerMonth: "Space, cooling and hands, when billed by the server.",
    licenceUsdPerGpuYear: "Enterprise software billed by the GPU.",
    runningUsdPerServerHour:
      "For sources that give one hourly figure instead of power, space and maintenance.",
    enabled: "Leave out what you would never do.",
    gpusPerServer: "Bought whole: usually 1, 2, 4 or 8.",
    serverPriceUsd: "The whole server with its GPUs, delivered.",
    installationUsdPerServer: "Racking, cabling, network ports: paid once with each server.",
    lifeYears: "The price less residual value is spread over it; then the server is replaced.",
    capitalMethod: "How the money tied up in servers is charged.",
    pue: "Total power of the data centre over power of the machines. 1 is perfect.",
    usdPerKwh: "Put 0 when colocation includes power.",
    colocationUsdPerKwMonth:
      "Billed by the power a server is provisioned for, electricity apart. Put 0 for your own rooms.",
  },
  api: {
    batchMultiplier: "What requests that can wait pay, as a share of the normal price.",
    tierAboveInputTokens: "Requests with more input tokens than this pay the long-prompt prices.",
    tierKind: "At most providers it is a cliff: every token of a long request pays the higher price.",
    peakUtcHours: "Hours from 0 to 23 at which the dear-hour prices below are paid.",
    discountShare: "Off the price of every token.",
    monthlyFeeUsd: "Support plan, reserved throughput or platform fee.",
    model: "Choose a model to get its prices, or custom to type your own.",
  },
  overheads: {
    engineerFte: "Full-time equivalents that this option keeps busy, month after month.",
    usdPerFteYear: "Salary, benefits, taxes and overheads.",
    onCallUsdPerMonth: "Allowances for people who are on call.",
    monitoringUsdPerMonth: "Observability, gateways, evaluation tools.",
    complianceUsdPerMonth: "Audits, reviews and agreements that this option needs.",
    oneOffUsd: "Building, migrating, evaluating: paid once and spread over the months below.",
    amortisationMonths: "How long the one-off work will serve.",
    storageGb: "Model weights, logs and caches.",
    storageUsdPerGbMonth: "What a gigabyte costs to keep for a month.",
    egressKbPerRequest: "Leaves the data centre and is billed as egress.",
    egressUsdPerGb: "What a gigabyte sent out costs.",
    otherUsdPerMonth: "A fixed amount that fits nowhere else.",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;
