import type { OscalCatalog, OscalGroup } from "../schema/catalog.ts";
import type { OscalControl } from "../schema/control.ts";
import type { OscalCustomGroup, OscalProfile } from "../schema/profile.ts";
import { Selection } from "./select.ts";

type Body = Pick<OscalCatalog, "params" | "controls" | "groups">;

/** The controls that a selection takes, in the groups in which they stand. A child whose parent is left out moves up. */
export function selected(catalog: Body, selection: Selection): Body {
  return body(
    catalog.params,
    pick(catalog.controls ?? [], selection, []),
    (catalog.groups ?? []).flatMap((group) => pickGroup(group, selection)),
  );
}

function pick(
  controls: readonly OscalControl[],
  selection: Selection,
  ancestors: readonly OscalControl[],
): OscalControl[] {
  return controls.flatMap((control) => {
    const { controls: children, ...own } = control;
    const inner = pick(children ?? [], selection, [control, ...ancestors]);
    if (!selection.takes(control, ancestors)) return inner;
    return [{ ...own, ...(inner.length === 0 ? {} : { controls: inner }) }];
  });
}

function pickGroup(group: OscalGroup, selection: Selection): OscalGroup[] {
  const { controls, groups, ...own } = group;
  const inner = body(
    undefined,
    pick(controls ?? [], selection, []),
    (groups ?? []).flatMap((one) => pickGroup(one, selection)),
  );
  return inner.controls === undefined && inner.groups === undefined ? [] : [{ ...own, ...inner }];
}

const body = (params: OscalCatalog["params"], controls: OscalControl[], groups: OscalGroup[]): Body => ({
  ...(params === undefined ? {} : { params }),
  ...(controls.length === 0 ? {} : { controls }),
  ...(groups.length === 0 ? {} : { groups }),
});

/** Merge phase: what is imported becomes one body, structured as the profile says; without a word, flat. */
export function merged(imports: readonly Body[], merge: OscalProfile["merge"]): Body {
  const params = imports.flatMap((one) => one.params ?? []);
  const rootParams = params.length === 0 ? undefined : params;
  const first = merge?.combine?.method !== "keep" && merge?.combine !== undefined;
  const seen = new Set<string>();
  const once = (controls: readonly OscalControl[]): OscalControl[] =>
    controls.flatMap((control) => {
      if (first && seen.has(control.id)) return [];
      seen.add(control.id);
      const children = once(control.controls ?? []);
      const { controls: _controls, ...own } = control;
      return [{ ...own, ...(children.length === 0 ? {} : { controls: children }) }];
    });
  const onceIn = (group: OscalGroup): OscalGroup => {
    const { controls, groups, ...own } = group;
    return { ...own, ...body(undefined, once(controls ?? []), (groups ?? []).map(onceIn)) };
  };
  if (merge?.["as-is"] === true)
    return body(
      rootParams,
      imports.flatMap((one) => once(one.controls ?? [])),
      sameGroupsJoined(imports.flatMap((one) => (one.groups ?? []).map(onceIn))),
    );
  const all = once(imports.flatMap(controlsOf));
  const groupParams = imports.flatMap((one) => (one.groups ?? []).flatMap(paramsOf));
  const flatParams = [...params, ...groupParams];
  const kept = flatParams.length === 0 ? undefined : flatParams;
  return merge?.custom === undefined
    ? body(kept, all, [])
    : body(
        kept,
        inserted(merge.custom, all),
        (merge.custom.groups ?? []).map((group) => customGroup(group, all)),
      );
}

const paramsOf = (group: OscalGroup): NonNullable<OscalGroup["params"]> => [
  ...(group.params ?? []),
  ...(group.groups ?? []).flatMap(paramsOf),
];

const controlsOf = (holder: Pick<Body, "controls" | "groups">): OscalControl[] => [
  ...(holder.controls ?? []),
  ...(holder.groups ?? []).flatMap(controlsOf),
];

/** Groups of one id that come by two imports are one group. */
function sameGroupsJoined(groups: readonly OscalGroup[]): OscalGroup[] {
  const byId = new Map<string, OscalGroup>();
  return groups.flatMap((group) => {
    const before = group.id === undefined ? undefined : byId.get(group.id);
    if (before === undefined) {
      if (group.id !== undefined) byId.set(group.id, group);
      return [group];
    }
    Object.assign(
      before,
      body(
        before.params,
        [...(before.controls ?? []), ...(group.controls ?? [])],
        sameGroupsJoined([...(before.groups ?? []), ...(group.groups ?? [])]),
      ),
    );
    return [];
  });
}

type Inserts = Pick<OscalCustomGroup, "insert-controls">;

function inserted(holder: Inserts, all: readonly OscalControl[]): OscalControl[] {
  return (holder["insert-controls"] ?? []).flatMap((one) => {
    const selection = new Selection(one);
    const taken = pick(all, selection, []);
    return one.order === undefined || one.order === "keep"
      ? taken
      : taken.toSorted((a, b) => (a.id < b.id ? -1 : 1) * (one.order === "ascending" ? 1 : -1));
  });
}

function customGroup(group: OscalCustomGroup, all: readonly OscalControl[]): OscalGroup {
  const { "insert-controls": _inserts, groups, ...own } = group;
  return {
    ...own,
    ...body(
      own.params,
      inserted(group, all),
      (groups ?? []).map((one) => customGroup(one, all)),
    ),
  };
}
