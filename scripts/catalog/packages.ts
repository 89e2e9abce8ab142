/** An npm package at one version, read for its data. Its code's dependencies are never installed. */
export type PinnedPackage = {
  readonly name: string;
  readonly version: string;
  /** What the registry says the archive must hash to; a different archive is refused. */
  readonly integrity: string;
  /** The day the prices in it were true, `YYYY-MM-DD`. */
  readonly dataAsOf: string;
  readonly url: string;
};

const piAi = { name: "@earendil-works/pi-ai", url: "https://github.com/earendil-works/pi" } as const;
const genaiPrices = {
  name: "@pydantic/genai-prices",
  url: "https://github.com/pydantic/genai-prices",
} as const;

export const piAiNovember: PinnedPackage = {
  ...piAi,
  version: "1.5.2",
  integrity:
    "sha512-2tWPSnV3qzfiDIY3aWluBag3vC++Vs+VsXt/UquSU5onPMohPih72FUhIhaqmDdMYubOgB3Byl9uF4Vk40JLvQ==",
  dataAsOf: "2026-11-10",
};

export const piAiAugust: PinnedPackage = {
  ...piAi,
  version: "0.84.4",
  integrity:
    "sha512-AClAZxf5+c4RRu44NJPS6wyQy+Nmq+Mzyyrdvm4ZVMNuixelO02RZX4G4Aq1F145Yzp43wnM5S+hLlSI7ypfVw==",
  dataAsOf: "2026-08-28",
};

export const genaiPricesSeptember: PinnedPackage = {
  ...genaiPrices,
  version: "0.1.8",
  integrity:
    "sha512-h7CYw6qTyflG2zUndO8tXyL8Xopf+tX9JZu13h0ZFgeyYj+J2gm1edR4+R+mbQ2vPdkFjtTmmmu1cYQPM5/KTA==",
  dataAsOf: "2026-09-23",
};

export const genaiPricesAugust: PinnedPackage = {
  ...genaiPrices,
  version: "0.0.72",
  integrity:
    "sha512-HColu0MorlFM0ftL85lJHSQ2Sto82hWzwoaTwcfcCwoZrgvDZ102BimfWzNujsReZEMjdy71VPw4hfJnpWbOpQ==",
  dataAsOf: "2026-08-24",
};
