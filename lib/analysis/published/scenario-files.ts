import cachePartition from "./scenarios/cache-partition.json" with { type: "json" };
import cq1000000 from "./scenarios/cq-1000000.json" with { type: "json" };
import cq81000000 from "./scenarios/cq-81000000.json" with { type: "json" };
import cq81000001 from "./scenarios/cq-81000001.json" with { type: "json" };
import cqCapacity from "./scenarios/cq-capacity.json" with { type: "json" };
import cqCrossover from "./scenarios/cq-crossover.json" with { type: "json" };
import cqEnergy8gpu from "./scenarios/cq-energy-8gpu.json" with { type: "json" };
import cqResidual from "./scenarios/cq-residual.json" with { type: "json" };
import cqWorkedHosted from "./scenarios/cq-worked-hosted.json" with { type: "json" };
import deepseekCost from "./scenarios/deepseek-cost.json" with { type: "json" };
import deepseekRevenue from "./scenarios/deepseek-revenue.json" with { type: "json" };
import deepseekSizing from "./scenarios/deepseek-sizing.json" with { type: "json" };
import frugalgptOverruling from "./scenarios/frugalgpt-overruling.json" with { type: "json" };
import hfTcoRequest from "./scenarios/hf-tco-request.json" with { type: "json" };
import induwaraDefault from "./scenarios/induwara-default.json" with { type: "json" };
import lenovo26A3yr from "./scenarios/lenovo26-a-3yr.json" with { type: "json" };
import lenovo26AOnDemand from "./scenarios/lenovo26-a-on-demand.json" with { type: "json" };
import lenovo26BUtil from "./scenarios/lenovo26-b-util.json" with { type: "json" };
import lenovo26TokA from "./scenarios/lenovo26-tok-a.json" with { type: "json" };
import monthsExaone4032bClaude4Opus from "./scenarios/months-exaone-4-0-32b-claude-4-opus.json" with { type: "json" };
import monthsExaone4032bClaude4Sonnet from "./scenarios/months-exaone-4-0-32b-claude-4-sonnet.json" with { type: "json" };
import monthsExaone4032bGemini25Pro from "./scenarios/months-exaone-4-0-32b-gemini-2-5-pro.json" with { type: "json" };
import monthsExaone4032bGpt5 from "./scenarios/months-exaone-4-0-32b-gpt-5.json" with { type: "json" };
import monthsExaone4032bGrok4 from "./scenarios/months-exaone-4-0-32b-grok-4.json" with { type: "json" };
import monthsGlm45Claude4Opus from "./scenarios/months-glm-4-5-claude-4-opus.json" with { type: "json" };
import monthsGlm45Claude4Sonnet from "./scenarios/months-glm-4-5-claude-4-sonnet.json" with { type: "json" };
import monthsGlm45Gemini25Pro from "./scenarios/months-glm-4-5-gemini-2-5-pro.json" with { type: "json" };
import monthsGlm45Gpt5 from "./scenarios/months-glm-4-5-gpt-5.json" with { type: "json" };
import monthsGlm45Grok4 from "./scenarios/months-glm-4-5-grok-4.json" with { type: "json" };
import monthsLlama3370bClaude4Opus from "./scenarios/months-llama-3-3-70b-claude-4-opus.json" with { type: "json" };
import monthsLlama3370bClaude4Sonnet from "./scenarios/months-llama-3-3-70b-claude-4-sonnet.json" with { type: "json" };
import monthsLlama3370bGemini25Pro from "./scenarios/months-llama-3-3-70b-gemini-2-5-pro.json" with { type: "json" };
import monthsLlama3370bGpt5 from "./scenarios/months-llama-3-3-70b-gpt-5.json" with { type: "json" };
import monthsLlama3370bGrok4 from "./scenarios/months-llama-3-3-70b-grok-4.json" with { type: "json" };
import monthsQwen3235bClaude4Opus from "./scenarios/months-qwen3-235b-claude-4-opus.json" with { type: "json" };
import monthsQwen3235bClaude4Sonnet from "./scenarios/months-qwen3-235b-claude-4-sonnet.json" with { type: "json" };
import monthsQwen3235bGemini25Pro from "./scenarios/months-qwen3-235b-gemini-2-5-pro.json" with { type: "json" };
import monthsQwen3235bGpt5 from "./scenarios/months-qwen3-235b-gpt-5.json" with { type: "json" };
import monthsQwen3235bGrok4 from "./scenarios/months-qwen3-235b-grok-4.json" with { type: "json" };
import studioOptimisticRi1y1000000 from "./scenarios/studio-optimistic-ri-1y-1000000.json" with { type: "json" };

/** Scenario files of the published cases by name, unread: each goes through the same check as any other file. */
export const scenarioFiles: Readonly<Record<string, unknown>> = {
  "months-glm-4-5-gpt-5": monthsGlm45Gpt5,
  "months-glm-4-5-claude-4-opus": monthsGlm45Claude4Opus,
  "months-glm-4-5-claude-4-sonnet": monthsGlm45Claude4Sonnet,
  "months-glm-4-5-grok-4": monthsGlm45Grok4,
  "months-glm-4-5-gemini-2-5-pro": monthsGlm45Gemini25Pro,
  "months-qwen3-235b-gpt-5": monthsQwen3235bGpt5,
  "months-qwen3-235b-claude-4-opus": monthsQwen3235bClaude4Opus,
  "months-qwen3-235b-claude-4-sonnet": monthsQwen3235bClaude4Sonnet,
  "months-qwen3-235b-grok-4": monthsQwen3235bGrok4,
  "months-qwen3-235b-gemini-2-5-pro": monthsQwen3235bGemini25Pro,
  "months-llama-3-3-70b-gpt-5": monthsLlama3370bGpt5,
  "months-llama-3-3-70b-claude-4-opus": monthsLlama3370bClaude4Opus,
  "months-llama-3-3-70b-claude-4-sonnet": monthsLlama3370bClaude4Sonnet,
  "months-llama-3-3-70b-grok-4": monthsLlama3370bGrok4,
  "months-llama-3-3-70b-gemini-2-5-pro": monthsLlama3370bGemini25Pro,
  "months-exaone-4-0-32b-gpt-5": monthsExaone4032bGpt5,
  "months-exaone-4-0-32b-claude-4-opus": monthsExaone4032bClaude4Opus,
  "months-exaone-4-0-32b-claude-4-sonnet": monthsExaone4032bClaude4Sonnet,
  "months-exaone-4-0-32b-grok-4": monthsExaone4032bGrok4,
  "months-exaone-4-0-32b-gemini-2-5-pro": monthsExaone4032bGemini25Pro,
  "lenovo26-a-on-demand": lenovo26AOnDemand,
  "lenovo26-a-3yr": lenovo26A3yr,
  "lenovo26-b-util": lenovo26BUtil,
  "lenovo26-tok-a": lenovo26TokA,
  "deepseek-cost": deepseekCost,
  "deepseek-revenue": deepseekRevenue,
  "deepseek-sizing": deepseekSizing,
  "cq-capacity": cqCapacity,
  "cq-1000000": cq1000000,
  "cq-81000000": cq81000000,
  "cq-81000001": cq81000001,
  "cq-crossover": cqCrossover,
  "cq-worked-hosted": cqWorkedHosted,
  "cq-energy-8gpu": cqEnergy8gpu,
  "cq-residual": cqResidual,
  "induwara-default": induwaraDefault,
  "hf-tco-request": hfTcoRequest,
  "studio-optimistic-ri-1y-1000000": studioOptimisticRi1y1000000,
  "frugalgpt-overruling": frugalgptOverruling,
  "cache-partition": cachePartition,
};
