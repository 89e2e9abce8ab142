/**
 * The folders of lib/ and what each may import. A folder always may import itself.
 * `packages` are the npm packages; `builtIns` says whether Node.js's own modules are allowed.
 */
const libFolders = {
  pricing: { folders: [], packages: [], builtIns: false },
  serving: { folders: [], packages: [], builtIns: false },
  json: { folders: [], packages: [], builtIns: false },
  catalog: { folders: [], packages: ["zod"], builtIns: true },
  scenario: { folders: ["catalog"], packages: ["zod"], builtIns: true },
  analysis: {
    folders: ["pricing", "serving", "catalog", "scenario"],
    packages: ["papaparse"],
    builtIns: true,
  },
  uncertainty: { folders: ["analysis"], packages: [], builtIns: true },
  benchmark: { folders: ["json"], packages: ["zod", "ipaddr.js"], builtIns: true },
  report: {
    folders: ["analysis"],
    typeFolders: ["pricing", "catalog", "scenario"],
    packages: ["papaparse", "hucre"],
    builtIns: true,
  },
  guide: { folders: ["analysis", "catalog", "scenario"], packages: [], builtIns: false },
  store: { folders: ["scenario"], packages: [], builtIns: true },
};

/** Tests, and what stands in a folder testing/ for them, may import vitest, fast-check and anything in lib. */
const test = String.raw`(?:\.test\.tsx?$|/testing/)`;
const npmTypes = ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-bundled", "npm-no-pkg", "npm-unknown"];

function folderRules([name, allowed]) {
  const from = { path: `^lib/${name}/`, pathNot: test };
  const { folders, typeFolders = [], packages, builtIns } = allowed;
  const inLib = (names) => `^lib/(?:${names.join("|")})/`;
  return [
    {
      name: `lib-${name}-folders`,
      comment: `lib/${name} may import: ${[name, ...folders].join(", ")}.`,
      severity: "error",
      from,
      to: { path: "^lib/", pathNot: inLib([name, ...folders, ...typeFolders]) },
    },
    ...(typeFolders.length === 0
      ? []
      : [
          {
            name: `lib-${name}-types-only`,
            comment: `lib/${name} may import nothing but types from: ${typeFolders.join(", ")}.`,
            severity: "error",
            from,
            to: { path: inLib(typeFolders), dependencyTypesNot: ["type-only"] },
          },
        ]),
    {
      name: `lib-${name}-packages`,
      comment: `lib/${name} may import these packages: ${packages.join(", ") || "none"}.`,
      severity: "error",
      from,
      to: {
        dependencyTypes: npmTypes,
        ...(packages.length > 0 && {
          pathNot: `^node_modules/(?:@types/)?(?:${packages.map((name) => name.replaceAll(".", "[.]")).join("|")})/`,
        }),
      },
    },
    ...(builtIns
      ? []
      : [
          {
            name: `lib-${name}-pure`,
            comment: `lib/${name} is pure: it imports none of Node.js's modules.`,
            severity: "error",
            from,
            to: { dependencyTypes: ["core"] },
          },
        ]),
  ];
}

const folderNames = Object.keys(libFolders).join("|");

/** @type {import("dependency-cruiser").IConfiguration} */
const config = {
  forbidden: [
    ...Object.entries(libFolders).flatMap(folderRules),
    {
      name: "benchmark-files-need-no-server",
      comment: "Result files are read, and turned into dollars, in the browser too.",
      severity: "error",
      from: { path: "^lib/benchmark/(?:import|capacity)/", pathNot: test },
      to: {
        path: "^lib/benchmark/",
        pathNot: String.raw`^lib/benchmark/(?:(?:import|capacity)/|result\.ts$)`,
      },
    },
    {
      name: "benchmark-files-need-no-node",
      comment: "Result files are read, and turned into dollars, in the browser too.",
      severity: "error",
      from: { path: "^lib/benchmark/(?:import|capacity)/", pathNot: test },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "lib-folder-unknown",
      comment:
        "A new folder of lib/ needs an entry in .dependency-cruiser.mjs, and only cli.ts lies beside them.",
      severity: "error",
      from: {
        path: "^lib/",
        pathNot: [`^lib/(?:${folderNames})/`, "^lib/cli/", String.raw`^lib/cli\.(?:test\.)?ts$`],
      },
      to: {},
    },
    {
      name: "lib-tests",
      comment: "Tests in lib/ may import vitest, fast-check, what their folder may import, and lib.",
      severity: "error",
      from: { path: `^lib/.*${test}` },
      to: {
        dependencyTypes: npmTypes,
        pathNot:
          "^node_modules/(?:@types/)?(?:vitest|@vitest/[^/]+|fast-check|zod|papaparse|ipaddr[.]js|hucre)/",
      },
    },
    {
      name: "lib-knows-no-screen",
      comment: "What computes knows no React, no Next.js, no page and no component.",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: ["^(?:app|components)/", "^node_modules/(?:@types/)?(?:react|react-dom|next)/"] },
    },
    {
      name: "components-know-no-routes",
      comment: "app imports components, never the other way round.",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^app/" },
    },
    {
      name: "nothing-imports-the-command-line",
      comment: "lib/cli.ts is where a program starts.",
      severity: "error",
      from: { pathNot: ["^lib/cli/", String.raw`^lib/cli\.`] },
      to: { path: ["^lib/cli/", String.raw`^lib/cli\.ts$`] },
    },
    {
      name: "no-test-in-production",
      comment: "Production code imports no test and no development package.",
      severity: "error",
      from: { path: "^(?:app|components|lib)/", pathNot: [test, "/testing/"] },
      to: {
        path: [
          test,
          "/testing/",
          "^(?:e2e|scripts)/",
          "^node_modules/(?:vitest|fast-check|@playwright|@axe-core)/",
        ],
      },
    },
    {
      name: "no-cycles",
      comment: "Two modules that need each other are one module, or three.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      comment: "A module that imports nothing and that nothing imports is left over.",
      severity: "error",
      from: { orphan: true, path: "^(?:components|lib)/", pathNot: [test, String.raw`\.d\.ts$`] },
      to: {},
    },
    {
      name: "resolvable",
      comment: "Every import leads to a file or to a package in package.json.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "^node_modules/" },
    exclude: { path: String.raw`\.css$` },
    // Imports of types count too: they say who knows whom.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};

export default config;
