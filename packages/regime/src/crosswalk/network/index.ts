export { Closure } from "./closure.ts";
export { isConjunction, literalsOf, maskOfLiterals } from "./literal.ts";
export { Network } from "./network.ts";
export { View } from "./view.ts";
