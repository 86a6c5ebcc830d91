/** A command that says all by its kind. */
export class NoData {
  readonly [property: string]: never;
}
