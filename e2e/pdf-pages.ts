import type { Page } from "@playwright/test";
import { extractText } from "unpdf";

/** The text of each page of the PDF that printing gives, every stretch of white space one space. */
export async function pdfPages(page: Page, format: "A4" | "Letter"): Promise<string[]> {
  const pdf = await page.pdf({ format });
  const { text } = await extractText(new Uint8Array(pdf));
  return text.map(plain);
}

/** Text as it is compared: where a line breaks does not count. */
export const plain = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** Text without any white space, for what may break inside a word, such as a link. */
export const unbroken = (text: string): string => text.replaceAll(/\s+/g, "");
