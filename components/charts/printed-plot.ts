/** Lets a plot that was measured for the screen shrink or grow to the width of the page. */
export const PRINTED_PLOT =
  "print:[&_.recharts-wrapper]:h-auto! print:[&_.recharts-wrapper]:w-full! print:[&_svg]:h-auto print:[&_svg]:w-full";
