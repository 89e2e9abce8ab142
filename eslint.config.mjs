import { defineConfig, globalIgnores } from "eslint/config";
import nextVitals from "eslint-config-next/core-web-vitals";
import tseslint from "typescript-eslint";

// Next.js turns on a handful of its rules; this project takes all that are recommended.
/** @type {any} The plugin describes itself as any plugin. */
const jsxA11y = nextVitals.flatMap((entry) => entry.plugins?.["jsx-a11y"] ?? [])[0];

/** Files whose framework or tool asks for a default export. */
const defaultExportFiles = [
  "app/**/{page,layout,template,loading,error,global-error,not-found,default,route,sitemap,robots,manifest,icon,apple-icon,opengraph-image,twitter-image}.{ts,tsx}",
  "*.config.{ts,mjs}",
  ".dependency-cruiser.mjs",
  "scripts/gates/knip-count-reporter.mjs",
];

export default defineConfig(
  globalIgnores([".next/", ".cache/", "coverage/", "playwright-report/", "test-results/", "next-env.d.ts"]),
  { linterOptions: { reportUnusedDisableDirectives: "error", reportUnusedInlineConfigs: "error" } },
  nextVitals,
  {
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      // A label may also hold one of Base UI's controls.
      "jsx-a11y/label-has-associated-control": ["error", { controlComponents: ["*.Root"], depth: 3 }],
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      // Both are plain records; which one reads better depends on whether it is a union.
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // A method may be asynchronous because its interface is.
      "@typescript-eslint/require-await": "off",
      // An empty string is often as good as none.
      "@typescript-eslint/prefer-nullish-coalescing": ["error", { ignorePrimitives: { string: true } }],
      // `while (true)` says what it does.
      "@typescript-eslint/no-unnecessary-condition": [
        "error",
        { allowConstantLoopConditions: "only-allowed-literals" },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    rules: {
      // For CommonJS; there is no `module` here.
      "@next/next/no-assign-module-variable": "off",
      eqeqeq: ["error", "always"],
      "no-console": "error",
      "prefer-const": "error",
      "no-restricted-exports": [
        "error",
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true } },
      ],
    },
  },
  { files: defaultExportFiles, rules: { "no-restricted-exports": "off" } },
  {
    // A file over 300 lines needs a reason: write it into the comment that switches this off.
    files: ["{app,components,lib,scripts}/**"],
    ignores: ["**/*.test.*"],
    rules: { "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }] },
  },
  {
    // Programs for a shell write to it.
    files: ["scripts/**", "lib/cli.ts", "lib/cli/**"],
    rules: { "no-console": "off" },
  },
);
