import { expect, test } from "vitest";

import { findApiModel, findGpu, findOpenModel, serversWith } from "./lookup.ts";
import { currentCatalog } from "./snapshots.ts";

test("every record is found by its own id", () => {
  for (const model of currentCatalog.apiModels) {
    expect(findApiModel(currentCatalog, model.id)).toBe(model);
  }
  for (const gpu of currentCatalog.gpus) expect(findGpu(currentCatalog, gpu.id)).toBe(gpu);
  for (const model of currentCatalog.openModels) {
    expect(findOpenModel(currentCatalog, model.id)).toBe(model);
  }
});

test("GPUs and open models are found by the names that measurements use", () => {
  expect(findGpu(currentCatalog, "H100")?.id).toBe("h100-sxm-80gb");
  expect(findOpenModel(currentCatalog, "Llama-3.3-70B")?.id).toBe("llama-3.3-70b");
});

test("an unknown id gives null, also one that objects inherit", () => {
  for (const id of ["nothing/at-all", "", "constructor", "__proto__"]) {
    expect(findApiModel(currentCatalog, id)).toBeNull();
    expect(findGpu(currentCatalog, id)).toBeNull();
    expect(findOpenModel(currentCatalog, id)).toBeNull();
  }
});

test("the listed servers of the two common GPUs keep their published price", () => {
  expect(serversWith(currentCatalog, "h100-sxm-80gb")[0]?.priceUsd).toBe(250_141.8);
  expect(serversWith(currentCatalog, "b200-sxm-180gb")[0]?.priceUsd).toBe(338_496);
  expect(serversWith(currentCatalog, "no-such-gpu")).toEqual([]);
});
