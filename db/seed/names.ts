/** A name in each language of the interface. */
export type Names = Readonly<Record<"en" | "fr" | "es" | "it" | "ar", string>>;
