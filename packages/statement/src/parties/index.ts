export { COUNTRIES } from "./countries.ts";
export { checkDomain, DOMAIN_PATTERN, type DomainFault, domainFault } from "./domain.ts";
export { foldKeys } from "./fold-keys.ts";
export type { LoggedStatement } from "./key-events.ts";
export {
  type HeldKey,
  type IgnoredEvent,
  type KeyHistory,
  type KeyStanding,
  keyStanding,
  type RevokedKey,
  standingOf,
} from "./key-history.ts";
export { parseWellKnown, WELL_KNOWN_PATH, type WellKnown, wellKnownSchema } from "./well-known.ts";
