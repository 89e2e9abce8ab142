import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { themeScript } from "@/components/shell/theme.ts";
import "./globals.css";

export const metadata: Metadata = {
  title: "Breakeven",
  description:
    "Should a product pay for AI per token, run an open model on its own GPUs, or both - and at what volume does the answer change?",
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#16191d" },
  ],
};

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    // The script sets data-theme before React sees the page.
    <html lang="en" suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>{children}</body>
    </html>
  );
}
