import type { Property } from "./schema/metadata.ts";

/**
 * Namespace of the properties that OSCAL has no field for. A name and on no host, and yet with two slashes: trestle
 * refuses a URN here, though the data type admits it.
 */
export const NAMESPACE = "bongsu://oscal/v1";

interface Propertied {
  readonly props?: readonly Property[] | undefined;
}

export const ownProp = (name: string, value: string): Property => ({ name, ns: NAMESPACE, value });

export const readProp = ({ props }: Propertied, name: string): string | null =>
  props?.find((one) => one.ns === NAMESPACE && one.name === name)?.value ?? null;

/** A clause id as a token, which may not begin with a digit: `4.1` becomes `_4.1`. */
export const tokenOf = (id: string): string =>
  (/^[\p{L}_]/u.test(id) ? id : `_${id}`).replaceAll(/[^\p{L}\p{N}._-]/gu, "_");

/** Text as one line without white space at its ends. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** The last part of an address, without its ending: what a catalogue is called where nothing else names it. */
export const stemOf = (address: string): string =>
  (
    address
      .replace(/[?#].*$/, "")
      .split("/")
      .at(-1) ?? ""
  ).replace(/\.(json|ya?ml|xml)$/, "");
