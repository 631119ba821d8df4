export { Closure } from "./closure.ts";
export { isConjunction, literalsOf, maskOfLiterals } from "./literal.ts";
export { Network } from "./network.ts";
export { View } from "./view.ts";
export { Memory } from "./memory.ts";
export { type Proof, prove, replay, type Walk } from "./proof.ts";
export { type Contradiction, contradictions } from "./contradictions.ts";
