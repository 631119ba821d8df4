import type { OscalCatalog, OscalGroup } from "../schema/catalog.ts";
import type { OscalControl, OscalParameter, OscalPart } from "../schema/control.ts";

/** Something in a catalogue that has an id, with its JSON pointer. */
export type Identified =
  | {
      readonly kind: "group";
      readonly at: string;
      readonly value: OscalGroup;
      readonly parent: string | null;
    }
  | {
      readonly kind: "control";
      readonly at: string;
      readonly value: OscalControl;
      readonly parent: string | null;
    }
  | { readonly kind: "part"; readonly at: string; readonly value: OscalPart; readonly parent: string | null }
  | {
      readonly kind: "param";
      readonly at: string;
      readonly value: OscalParameter;
      readonly parent: string | null;
    };

/** Everything that may have an id, from the outside in. `parent` is the id of the nearest thing around it. */
export function* walkCatalog(catalog: OscalCatalog): Generator<Identified> {
  yield* within(catalog, "/catalog", null);
}

interface Holder {
  readonly params?: readonly OscalParameter[] | undefined;
  readonly parts?: readonly OscalPart[] | undefined;
  readonly controls?: readonly OscalControl[] | undefined;
  readonly groups?: readonly OscalGroup[] | undefined;
}

function* within(holder: Holder, at: string, parent: string | null): Generator<Identified> {
  for (const [i, value] of (holder.params ?? []).entries())
    yield { kind: "param", at: `${at}/params/${i}`, value, parent };
  for (const [i, value] of (holder.parts ?? []).entries()) {
    yield { kind: "part", at: `${at}/parts/${i}`, value, parent };
    yield* within(value, `${at}/parts/${i}`, value.id ?? parent);
  }
  for (const [i, value] of (holder.controls ?? []).entries()) {
    yield { kind: "control", at: `${at}/controls/${i}`, value, parent };
    yield* within(value, `${at}/controls/${i}`, value.id);
  }
  for (const [i, value] of (holder.groups ?? []).entries()) {
    yield { kind: "group", at: `${at}/groups/${i}`, value, parent };
    yield* within(value, `${at}/groups/${i}`, value.id ?? parent);
  }
}
