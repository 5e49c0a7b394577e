declare const brand: unique symbol;

/** A `T` that only its own constructor can produce, so that two kinds of text or number cannot be mixed up. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
