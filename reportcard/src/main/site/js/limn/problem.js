/** Something in the data that keeps a graph from being drawn, in one sentence for a person. */
export class Problem extends Error {}
