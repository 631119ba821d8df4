import type { Problem } from "@bongsu/input";
import { controlUnknown } from "../messages.ts";
import type { OscalCatalog } from "../schema/catalog.ts";
import type { OscalControl, OscalPart } from "../schema/control.ts";
import type { OscalAdd, OscalProfile, OscalRemove } from "../schema/profile.ts";
import { walkCatalog } from "../read/walk.ts";

/** Applies `set-parameters` and `alters` to a catalogue that nobody else holds. @returns what they name in vain. */
export function modify(catalog: OscalCatalog, profile: OscalProfile, file: string): Problem[] {
  const [controls, params] = [new Map<string, OscalControl>(), new Map<string, object>()];
  for (const found of walkCatalog(catalog)) {
    if (found.kind === "control") controls.set(found.value.id, found.value);
    if (found.kind === "param") params.set(found.value.id, found.value);
  }
  const problems: Problem[] = [];
  for (const [i, setting] of (profile.modify?.["set-parameters"] ?? []).entries()) {
    const { "param-id": id, ...fields } = setting;
    const param = params.get(id);
    if (param === undefined) problems.push(controlUnknown(file, `/profile/modify/set-parameters/${i}`, id));
    else Object.assign(param, structuredClone(fields));
  }
  for (const [i, { "control-id": id, removes, adds }] of (profile.modify?.alters ?? []).entries()) {
    const control = controls.get(id);
    if (control === undefined) {
      problems.push(controlUnknown(file, `/profile/modify/alters/${i}`, id));
      continue;
    }
    for (const one of removes ?? []) removeFrom(control, one);
    for (const one of adds ?? []) addTo(control, structuredClone(one));
  }
  return problems;
}

interface Alterable {
  params?: OscalControl["params"];
  props?: OscalControl["props"];
  links?: OscalControl["links"];
  parts?: OscalPart[] | undefined;
}

/** All criteria of a removal must fit; one without criteria removes nothing. */
function removeFrom(holder: Alterable, one: OscalRemove): void {
  const gone = (item: string, value: Traits): boolean =>
    (one["by-item-name"] === undefined || one["by-item-name"] === item) &&
    (one["by-name"] === undefined || value.name === one["by-name"]) &&
    (one["by-class"] === undefined || value.class === one["by-class"]) &&
    (one["by-id"] === undefined || value.id === one["by-id"]) &&
    (one["by-ns"] === undefined || value.ns === one["by-ns"]) &&
    Object.keys(one).some((key) => key.startsWith("by-"));
  holder.params = kept(holder.params, (value) => !gone("param", value));
  holder.props = kept(holder.props, (value) => !gone("prop", value));
  holder.links = kept(holder.links, () => !gone("link", {}));
  holder.parts = kept(holder.parts, (value) => !gone("part", value));
  for (const part of holder.parts ?? []) removeFrom(part, one);
  for (const key of ["params", "props", "links", "parts"] as const)
    if (holder[key] === undefined) delete holder[key];
}

interface Traits {
  readonly name?: string | undefined;
  readonly class?: string | undefined;
  readonly id?: string | undefined;
  readonly ns?: string | undefined;
}

function kept<T>(items: T[] | undefined, keep: (item: T) => boolean): T[] | undefined {
  const left = items?.filter(keep);
  return left === undefined || left.length === 0 ? undefined : left;
}

/** Beside a part that is named (before, after), inside it, or at either end of the control. */
function addTo(control: OscalControl, one: OscalAdd): void {
  const id = one["by-id"];
  const position = one.position ?? "ending";
  if (id !== undefined && (position === "before" || position === "after")) {
    insertBeside(control, id, position, one.parts ?? []);
    return;
  }
  const target: Alterable & { title?: string | undefined } =
    id === undefined ? control : (partNamed(control.parts, id) ?? control);
  if (one.title !== undefined) target.title = one.title;
  const first = position === "starting" || position === "before";
  target.params = joined(target.params, one.params, first);
  target.props = joined(target.props, one.props, first);
  target.links = joined(target.links, one.links, first);
  target.parts = joined(target.parts, one.parts, first);
  for (const key of ["params", "props", "links", "parts"] as const)
    if (target[key] === undefined) delete target[key];
}

const joined = <T>(old: T[] | undefined, added: T[] | undefined, first: boolean): T[] | undefined =>
  added === undefined ? old : first ? [...added, ...(old ?? [])] : [...(old ?? []), ...added];

function partNamed(parts: readonly OscalPart[] | undefined, id: string): OscalPart | undefined {
  for (const part of parts ?? []) {
    const found = part.id === id ? part : partNamed(part.parts, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

function insertBeside(
  holder: { parts?: OscalPart[] | undefined },
  id: string,
  position: "before" | "after",
  parts: readonly OscalPart[],
): void {
  const at = holder.parts?.findIndex((part) => part.id === id) ?? -1;
  if (at >= 0) holder.parts?.splice(position === "before" ? at : at + 1, 0, ...parts);
  else for (const part of holder.parts ?? []) insertBeside(part, id, position, parts);
}
