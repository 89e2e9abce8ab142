import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const WCAG_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** The rules that a theme can break: nothing but colours differs between light and dark. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/**
 * Fails unless axe finds nothing to mend on the page as it stands: by every rule of WCAG 2.2 A and AA in the light
 * theme, and by those on colours in the dark one.
 *
 * @example await expectAccessible(page)
 */
export async function expectAccessible(page: Page): Promise<void> {
  const canvas = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  // A colour on its way from one theme to the other belongs to neither.
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const light = await canvas();
  await expectNothingFound(axe(page).withTags(WCAG_TAGS));
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await expect.poll(canvas, "the page turns dark").not.toBe(light);
  await expectNothingFound(axe(page).withRules(COLOUR_RULES));
}

/**
 * What is in order need not be described element by element, which takes axe longer than finding it out. That it be
 * left out where it is found needs the mode that looks into no frames of other sites; there are none.
 */
const axe = (page: Page) =>
  new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode(true);

async function expectNothingFound(builder: AxeBuilder): Promise<void> {
  const { violations, passes, incomplete } = await builder.analyze();
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }))).toEqual([]);
  // Behind an open dialog axe cannot tell what stands on what, which is no finding.
  expect([...passes, ...incomplete].map(({ id }) => id)).toContain("color-contrast");
}
