/** Whose turn it is when leads are given out one after another: the first after the one who had the last, in the order of ids. */
export function nextInTurn<Candidate extends { readonly id: string }>(candidates: readonly Candidate[], lastId: string | null): Candidate | null {
  const inOrder = [...candidates].sort((one, other) => (one.id < other.id ? -1 : 1));
  return inOrder.find(({ id }) => lastId === null || id > lastId) ?? inOrder[0] ?? null;
}
