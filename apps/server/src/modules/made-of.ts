import type { FactoryProvider } from '@nestjs/common';

/** The class under which something is provided. */
type Provided<T> = abstract new (...args: never[]) => T;

/**
 * Provides a class that takes everything it works with as one object: each part by the class under which it is provided.
 * The compiler holds the parts to their types, which Nest's own `inject` lists do not.
 */
export function madeOf<P extends object, T>(
  provide: new (parts: P) => T,
  parts: { readonly [Part in keyof Required<P>]: Provided<P[Part]> },
): FactoryProvider<T> {
  const names = Object.keys(parts) as (keyof Required<P>)[];
  return {
    provide,
    inject: names.map((name) => parts[name] as Provided<unknown> as new () => unknown),
    useFactory: (...found: unknown[]) =>
      new provide(Object.fromEntries(names.map((name, index) => [name, found[index]])) as P),
  };
}
