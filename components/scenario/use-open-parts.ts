import { useCallback, useMemo, useState } from "react";

/** Which parts of the form are open. */
export interface OpenParts {
  readonly isOpen: (section: string) => boolean;
  readonly isMore: (block: string) => boolean;
  readonly toggle: (section: string) => void;
  readonly setMore: (block: string, open: boolean) => void;
  /** Opens whatever hides an input. */
  readonly reveal: (place: {
    readonly section: string;
    readonly block: string;
    readonly more: boolean;
  }) => void;
}

export function useOpenParts(): OpenParts {
  const [sections, setSections] = useState<ReadonlySet<string>>(new Set(["workloads.0"]));
  const [more, setMoreBlocks] = useState<ReadonlySet<string>>(new Set<string>());

  const toggle = useCallback((section: string) => {
    setSections((open) => withMember(open, section, !open.has(section)));
  }, []);
  const setMore = useCallback((block: string, open: boolean) => {
    setMoreBlocks((blocks) => withMember(blocks, block, open));
  }, []);
  const reveal = useCallback<OpenParts["reveal"]>((place) => {
    setSections((open) => withMember(open, place.section, true));
    if (place.more) setMoreBlocks((blocks) => withMember(blocks, place.block, true));
  }, []);

  return useMemo(
    () => ({
      isOpen: (section) => sections.has(section),
      isMore: (block) => more.has(block),
      toggle,
      setMore,
      reveal,
    }),
    [sections, more, toggle, setMore, reveal],
  );
}

function withMember(set: ReadonlySet<string>, member: string, present: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (present) next.add(member);
  else next.delete(member);
  return next;
}
