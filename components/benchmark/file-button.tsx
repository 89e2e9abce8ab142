import type { ReactNode } from "react";

interface FileButtonProps {
  readonly id: string;
  /** Endings and media types to offer, as the browser takes them. */
  readonly accept: string;
  readonly onFile: (file: File) => Promise<void>;
  /** Id of what says more about the file. */
  readonly describedBy?: string;
  readonly children: ReactNode;
}

/** A label that looks like a button and opens the choice of a file; the input in it is hidden from sight alone. */
export function FileButton({ id, accept, onFile, describedBy, children }: FileButtonProps) {
  return (
    <label
      htmlFor={id}
      className="inline-flex h-9 cursor-pointer items-center rounded-md border border-line-strong bg-surface px-3 text-sm font-medium hover:bg-surface-2 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
    >
      {children}
      <input
        id={id}
        type="file"
        accept={accept}
        className="sr-only"
        aria-describedby={describedBy}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file === undefined) return;
          void onFile(file).then(() => {
            // The same file can be chosen again once it has been mended.
            target.value = "";
          });
        }}
      />
    </label>
  );
}
