import manifest from "../package.json" with { type: "json" };

/** The tool's version, as it stands in every result. */
export const VERSION: string = manifest.version;
