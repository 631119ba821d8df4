/** A heading begins with a capital where the script has any; a name in the middle of a sentence need not. */
export const capitalised = (heading: string): string => heading.charAt(0).toUpperCase() + heading.slice(1);
