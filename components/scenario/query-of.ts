/** The query as it stood in the address, a repeated name included, so that the link's own reader judges it. */
export function queryOf(params: Readonly<Record<string, string | string[] | undefined>>): string {
  const pairs = Object.entries(params).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value ?? ""]).map((item) => [name, item]),
  );
  return new URLSearchParams(pairs).toString();
}
